"""What holds `aws_appstream` to boto3: both speak to the same stub server, and must say and give the same."""

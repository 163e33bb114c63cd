"""From nothing to the first answer with aws-appstream: `ours_cold.py <endpoint> [peak]`."""

import sys

from aws_appstream import Client

client = Client(
    region_name="us-east-1",
    endpoint_url=sys.argv[1],
    aws_access_key_id="AKIDEXAMPLE",
    aws_secret_access_key="secret",
)
answer = client.describe_image_builders(Names=["win2022-000000"])
if answer["ImageBuilders"][0]["State"] != "RUNNING":
    sys.exit("not the answer that was expected")
if len(sys.argv) > 2:
    import peak

    print(peak.rss_kib())

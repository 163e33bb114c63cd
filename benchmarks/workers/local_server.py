"""A local AppStream in a process of its own: prints its port, and ends when its standard input does.

Its time stands still. The argument is how many image builders it may have.
"""

from __future__ import annotations

import sys

from aws_appstream.local import LocalAppStream

with LocalAppStream(speed=0, image_builder_quota=int(sys.argv[1])) as local:
    print(local.port, flush=True)
    sys.stdin.read()

"""From nothing to the first answer with capo-appstream: `capo_cold.py <endpoint> [peak]`."""

import sys

from capo_appstream import AppStreamClient  # type: ignore[import-untyped, import-not-found, unused-ignore]

client = AppStreamClient(
    region="us-east-1",
    endpoint=sys.argv[1],
    credentials={"access_key": "AKIDEXAMPLE", "secret_key": "secret"},
)
answer = client.describe_image_builders(names=["win2022-000000"])
if answer["image_builders"][0]["state"] != "RUNNING":
    sys.exit("not the answer that was expected")
if len(sys.argv) > 2:
    import peak

    print(peak.rss_kib())

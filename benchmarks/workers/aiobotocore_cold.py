"""From nothing to the first answer with aiobotocore: `aiobotocore_cold.py <endpoint> [peak]`."""

import asyncio
import sys

from aiobotocore.session import get_session  # type: ignore[import-untyped, import-not-found, unused-ignore]


async def main() -> None:
    """Make the one call."""
    async with get_session().create_client(
        "appstream",
        region_name="us-east-1",
        endpoint_url=sys.argv[1],
        aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="secret",
    ) as client:
        answer = await client.describe_image_builders(Names=["win2022-000000"])
    if answer["ImageBuilders"][0]["State"] != "RUNNING":
        sys.exit("not the answer that was expected")


asyncio.run(main())
if len(sys.argv) > 2:
    import peak

    print(peak.rss_kib())

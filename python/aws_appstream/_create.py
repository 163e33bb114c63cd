"""Creating an image builder: from arguments as Python has them to what the API calls them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aws_appstream import _core, _waits
from aws_appstream._collection import AsyncWalk
from aws_appstream._onebody import fetch, fetch_patiently
from aws_appstream.exceptions import (
    ParamValidationError,
    ResourceDiffersError,
    ResourceNotFoundException,
)
from aws_appstream.image import AsyncImage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from typing_extensions import NotRequired, Required, TypedDict

    from aws_appstream._onebody import _Client
    from aws_appstream.image_builder import AsyncImageBuilder
    from aws_appstream.records import AccessEndpoint, DomainJoinInfo, ImageRecord

    class _Options(TypedDict):
        """What an image builder can be created with; `ImageBuilders.create` says what each is."""

        image: Required[str | ImageRecord]
        instance_type: Required[str]
        description: NotRequired[str]
        display_name: NotRequired[str]
        subnet_ids: NotRequired[Iterable[str]]
        security_group_ids: NotRequired[Iterable[str]]
        enable_default_internet_access: NotRequired[bool]
        domain_join: NotRequired[DomainJoinInfo | Mapping[str, str] | str | tuple[str, str]]
        iam_role: NotRequired[str]
        access_endpoints: NotRequired[Iterable[AccessEndpoint | Mapping[str, str] | str]]
        agent_version: NotRequired[str]
        root_volume_size: NotRequired[int]
        software_to_install: NotRequired[Iterable[str]]
        software_to_uninstall: NotRequired[Iterable[str]]
        disable_imdsv1: NotRequired[bool]
        tags: NotRequired[Mapping[str, str]]


#: How long a role may stay invisible, in seconds, as Terraform has it.
_ROLE_PATIENCE = 120.0

_PLAIN = {
    "instance_type": "InstanceType",
    "description": "Description",
    "display_name": "DisplayName",
    "enable_default_internet_access": "EnableDefaultInternetAccess",
    "iam_role": "IamRoleArn",
    "agent_version": "AppstreamAgentVersion",
    "disable_imdsv1": "DisableIMDSV1",
}
_LISTS = {"software_to_install": "SoftwaresToInstall", "software_to_uninstall": "SoftwaresToUninstall"}
_VPC = {"subnet_ids": "SubnetIds", "security_group_ids": "SecurityGroupIds"}
_OTHERS = ("image", "domain_join", "access_endpoints", "root_volume_size", "tags")
_KNOWN = (*_OTHERS, *_PLAIN, *_LISTS, *_VPC)


def parameters(name: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """The API's parameters. What is None is as if it were not there."""
    if not isinstance(name, str):
        raise ParamValidationError(f"an image builder's name is a string, not {name!r}")
    told = {key: value for key, value in options.items() if value is not None}
    problems = [f"Unknown argument {key!r}; there are: {', '.join(_KNOWN)}" for key in told if key not in _KNOWN]
    problems += [f"Missing required argument {key!r}" for key in ("image", "instance_type") if key not in told]
    if problems:
        raise ParamValidationError("\n".join(problems))
    wanted: dict[str, Any] = {"Name": name, **_image(told["image"])}
    wanted |= {api: told[key] for key, api in _PLAIN.items() if key in told}
    wanted |= {api: _strings(told[key], key) for key, api in _LISTS.items() if key in told}
    if vpc := {api: _strings(told[key], key) for key, api in _VPC.items() if key in told}:
        wanted["VpcConfig"] = vpc
    if "domain_join" in told:
        wanted["DomainJoinInfo"] = _domain_join(told["domain_join"])
    if "access_endpoints" in told:
        wanted["AccessEndpoints"] = [
            _access_endpoint(one) for one in _several(told["access_endpoints"], "access_endpoints")
        ]
    if "root_volume_size" in told:
        wanted["RootVolumeConfig"] = {"VolumeSizeInGb": told["root_volume_size"]}
    if "tags" in told:
        if not isinstance(told["tags"], Mapping):
            raise ParamValidationError(f"tags is a dict of strings, not {told['tags']!r}")
        wanted["Tags"] = dict(told["tags"])
    return wanted


def _image(image: Any) -> dict[str, str]:
    asked = _waits.key(AsyncImage, image)
    return {"ImageArn" if asked.startswith("arn:") else "ImageName": asked}


def _strings(values: Any, what: str) -> list[str]:
    return [str(value) for value in _several(values, what)]


def _several(values: Any, what: str) -> list[Any]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ParamValidationError(f"{what} is a list, not {values!r}")
    return list(values)


def _domain_join(given: Any) -> dict[str, str]:
    if isinstance(given, _core.Record):
        return given.to_dict()
    if isinstance(given, str):
        return {"DirectoryName": given}
    if isinstance(given, tuple) and len(given) == 2:
        directory, unit = given
        return {"DirectoryName": directory, "OrganizationalUnitDistinguishedName": unit}
    if not isinstance(given, Mapping):
        raise ParamValidationError(
            f"domain_join is a DomainJoinInfo, its dict, a directory's name, or that and a unit's, not {given!r}"
        )
    return dict(given)


def _access_endpoint(given: Any) -> dict[str, str]:
    if isinstance(given, _core.Record):
        return given.to_dict()
    if isinstance(given, str):
        return {"EndpointType": "STREAMING", "VpceId": given}
    if not isinstance(given, Mapping):
        raise ParamValidationError(f"an access endpoint is an AccessEndpoint, its dict, or an id, not {given!r}")
    return dict(given)


async def create(
    client: _Client, class_: type[AsyncImageBuilder], wanted: dict[str, Any], retry_invalid_role: Any
) -> AsyncImageBuilder:
    """Creates it, and helps where the service is known to be particular."""
    patience = _patience(retry_invalid_role)
    while True:
        try:
            made, _ = await fetch_patiently(client, "create_image_builder", class_, wanted, patience)
            if not made:  # an answer that does not show it
                made, _ = await fetch(client, class_._describe, class_, Names=[wanted["Name"]])
            return made[0]
        except ResourceNotFoundException:
            shared = await _shared(client, wanted.get("ImageName"))
            if shared is None:
                raise
            wanted = {**wanted, "ImageArn": shared}
            del wanted["ImageName"]


def _patience(retry_invalid_role: Any) -> float | None:
    """In seconds; None: as the client has it."""
    if retry_invalid_role is True:
        return _ROLE_PATIENCE
    return _waits.seconds(retry_invalid_role, "retry_invalid_role") if retry_invalid_role else None


async def _shared(client: _Client, name: str | None) -> str | None:
    """The ARN of the image of that name that another account has shared: by its name the service does not find it."""
    if name is None:
        return None
    walk = AsyncWalk(client, AsyncImage, {"Type": "SHARED"})
    found = [str(image.arn) async for image in walk if image.name == name]
    if len(found) > 1:
        raise ParamValidationError(f"several accounts share an image {name!r}; name one by its ARN: {', '.join(found)}")
    return found[0] if found else None


def refuse_differences(builder: AsyncImageBuilder, wanted: Mapping[str, Any]) -> None:
    """Says in what a builder that exists is not what is asked for.

    Raises:
        ResourceDiffersError: in anything that was asked for and that the service tells of.
    """
    if found := differences(builder, wanted):
        raise ResourceDiffersError(builder, found)


def differences(builder: AsyncImageBuilder, wanted: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What was asked for and what there is, by the API's names, where the service tells of it."""
    there = builder.to_dict()
    there["ImageName"] = str(there.get("ImageArn", "")).rpartition("/")[2]
    return {
        key: (value, there.get(key))
        for key, value in wanted.items()
        if key not in ("Tags", "SoftwaresToInstall", "SoftwaresToUninstall", "AppstreamAgentVersion")
        and not _fits(value, there.get(key))
    }


def _comparable(one: Any) -> str:
    return repr(sorted(one.items())) if isinstance(one, dict) else repr(one)


def _fits(wanted: Any, there: Any) -> bool:
    """Whether what is there is what was asked for; what was not asked for may be anything."""
    if isinstance(wanted, dict):
        return isinstance(there, dict) and all(_fits(value, there.get(key)) for key, value in wanted.items())
    if isinstance(wanted, list):
        return sorted(map(_comparable, wanted)) == sorted(map(_comparable, there or []))
    return bool(wanted == there) or (not wanted and not there)

"""What can be set about a local AppStream beyond plain numbers and names: the dicts that `LocalAppStream` takes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, TypedDict


class Durations(TypedDict, total=False):
    """How long things take, in seconds of service time (or as a ``timedelta``), before jitter."""

    create: float | timedelta
    """From ``create_image_builder`` to ``RUNNING``. Default 480."""
    domain_join: float | timedelta
    """What joining a directory adds to that. Default 900."""
    update_agent: float | timedelta
    """In ``UPDATING_AGENT``, when ``AppstreamAgentVersion="LATEST"`` is asked for. Default 180."""
    start: float | timedelta
    """From ``start_image_builder`` to ``RUNNING``. Default 180."""
    network_access: float | timedelta
    """From ``RUNNING`` to the appearance of the private IP address. Default 15."""
    stop: float | timedelta
    """From ``stop_image_builder`` to ``STOPPED``. Default 120."""
    delete: float | timedelta
    """From ``delete_image_builder`` to gone. Default 60."""
    snapshot: float | timedelta
    """From ``SNAPSHOTTING`` to ``STOPPED``, and from the image's ``PENDING`` to ``AVAILABLE``. Default 1200."""
    copy_image: float | timedelta
    """From ``copy_image`` to ``AVAILABLE``. Default 600."""
    create_updated_image: float | timedelta
    """From ``create_updated_image`` to ``AVAILABLE``. Default 7200: the service takes hours."""
    delete_image: float | timedelta
    """From ``delete_image`` to gone. Default 30."""
    start_fleet: float | timedelta
    """From ``start_fleet`` to ``RUNNING``. Default 600."""
    stop_fleet: float | timedelta
    """From ``stop_fleet`` to ``STOPPED``. Default 300."""
    reboot: float | timedelta
    """From ``REBOOTING`` to ``RUNNING``. Default 120."""
    pending_sync: float | timedelta
    """In ``PENDING_SYNCING_APPS``, when applications are deployed. Default 30."""
    sync_apps: float | timedelta
    """In ``SYNCING_APPS``, after that. Default 300."""
    qualification: float | timedelta
    """In ``PENDING_QUALIFICATION``, at the end of a managed update, for the builder that the service runs meanwhile.
    Default 900."""
    import_image: float | timedelta
    """In ``IMPORTING``. Default 3600."""
    validate_image: float | timedelta
    """In ``VALIDATING``, after that. Default 600."""
    export_image: float | timedelta
    """From ``create_export_image_task`` to its end. Default 1800."""


class Policies(TypedDict, total=False):
    """What nobody knows for certain of the service, and how a local AppStream does it.

    An exception is named by its code: one of the service's own, or ``ValidationException``. In brackets what the
    default rests on: V, verified; C, clients behave as if so; I, inferred; none where only this local AppStream has
    decided.
    """

    unknown_name: Literal["error", "empty"]
    """Describing image builders, images or fleets when one of the names is unknown. Default ``error`` [C]."""
    bad_name: str
    """A name that does not match ``^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$``. Default ``ValidationException`` [I]."""
    bad_token: str
    """A ``NextToken`` that no page of that very listing gave. Default ``ValidationException``."""
    image_name_and_arn: str
    """Both or neither of ``ImageName`` and ``ImageArn``. Default ``InvalidParameterCombinationException`` [I]."""
    instance_family: str
    """An instance type of a family that the image does not support. Default ``InvalidParameterCombinationException``
    [I]."""
    forbidden_use_of_image: str
    """Use of a shared image for what its owner does not allow. Default ``OperationNotPermittedException`` [I]."""
    share_with_own_account: bool
    """Whether an image can be shared with the account that owns it. Default true [I: the operation has no error for
    it]. If not, that account is one that does not exist."""
    start_while_not_stopped: str
    """Starting an image builder that is not ``STOPPED``. Default ``ResourceNotAvailableException`` [I]."""
    stop_while_not_running: str
    """Stopping an image builder that is not ``RUNNING``. Default ``OperationNotPermittedException`` [I]."""
    url_while_not_running: str
    """A streaming URL of an image builder that is not ``RUNNING``. Default ``OperationNotPermittedException`` [I]."""
    delete_while_running: bool
    """Whether an image builder that is ``RUNNING`` can be deleted. Default true [C: Terraform relies on it; the guide
    says only ``STOPPED`` ones]. If not, ``delete_while_transitional`` is the answer."""
    delete_while_transitional: str
    """Deleting an image builder that is on its way from one state to another. Default
    ``OperationNotPermittedException``; ``ConcurrentModificationException`` is as likely [C]."""
    show_rebooting: bool
    """Whether a restart of Windows inside a session is seen as ``REBOOTING``. Default true [I]. If not, the builder is
    ``RUNNING`` all the time."""
    show_syncing_apps: bool
    """Whether a deployment of licence-included applications is seen as ``PENDING_SYNCING_APPS`` and ``SYNCING_APPS``.
    Default true [I]. If not, the builder is ``RUNNING`` all the time."""
    change_software_while_syncing: str
    """Staging or deploying software while other software is being deployed. Default ``ConcurrentModificationException``
    [I]."""
    deploy_while_not_running: str
    """Deploying software to an image builder that is not ``RUNNING``. Default ``OperationNotPermittedException``
    [I]."""
    nothing_to_deploy: str
    """Deploying software to an image builder when there is nothing to deploy. Default
    ``OperationNotPermittedException`` [I]."""
    show_update_builder: bool
    """Whether the service's own image builder is seen during ``CreateUpdatedImage``, in ``UPDATING``, then in
    ``PENDING_QUALIFICATION``, then gone. Default true [V]."""
    count_service_builders: bool
    """Whether it counts against the quota of image builders, as those of imports do then. Default true [V: the guide
    asks for a quota that has room for it]."""
    import_builder: Literal["gone", "stopped", "hidden"]
    """The service's own image builder during an import of an image: ``gone``, ``stopped`` or ``hidden``. Default
    ``gone`` [I]."""
    ami_name_taken: str
    """Exporting an image to an AMI of a name that another one has. Default ``OperationNotPermittedException`` [I]."""
    delete_image_in_use: str
    """Deleting an image that a fleet uses. Default ``ResourceInUseException`` [I: the refusal is verified, its code is
    not]."""
    delete_image_shared: str
    """Deleting an image that is shared with others. Default ``ResourceInUseException`` [I: as before]."""
    delete_image_in_transit: str
    """Deleting an image that is neither ``AVAILABLE`` nor ``FAILED``. Default ``OperationNotPermittedException``."""
    copy_image_not_available: str
    """Copying an image that is not ``AVAILABLE``. Default ``ResourceNotAvailableException``."""
    update_image_not_available: str
    """A managed update of an image that is not ``AVAILABLE``. Default ``OperationNotPermittedException``."""
    update_image_unsupported: str
    """A managed update of an image whose operating system has none. Default ``IncompatibleImageException``."""
    start_fleet_while_not_stopped: str
    """Starting a fleet that is not ``STOPPED``. Default ``OperationNotPermittedException``."""
    stop_starting_fleet: bool
    """Whether a fleet that is ``STARTING`` can be stopped. Default true. If not, nothing happens to it."""
    update_running_fleet: str
    """Changing of a fleet that is ``RUNNING`` what can be changed of one that is ``STOPPED`` only. Default
    ``ResourceInUseException`` [I]."""
    update_fleet_in_transit: str
    """Updating a fleet that is ``STARTING`` or ``STOPPING``. Default ``OperationNotPermittedException`` [I]."""
    delete_fleet_while_not_stopped: str
    """Deleting a fleet that is not ``STOPPED``. Default ``ResourceInUseException``."""


class _Keys(TypedDict):
    aws_access_key_id: str
    aws_secret_access_key: str


class Credentials(_Keys, total=False):
    """Credentials that a local AppStream knows, under boto3's names."""

    aws_session_token: str
    """Without it requests must carry none."""
    expiration: datetime | float
    """From when on they have run out, by the wall clock (as a number: seconds since 1970): whoever uses them then is
    answered ``ExpiredTokenException``. Default never."""


class _Kind(TypedDict):
    kind: str


class Fault(_Kind, total=False):
    """A fault, as `LocalAppStream.faults` takes it; see there."""

    operation: str | None
    rate: float
    count: int | None
    after: int
    seconds: float | timedelta | None
    errors: Sequence[str]
    reason: str | None


def durations(given: Durations | None) -> dict[str, Any]:
    """As the core takes them."""
    return {name: seconds(value) for name, value in (given or {}).items()}


def credentials(given: Credentials | Sequence[Credentials] | None) -> list[dict[str, Any]]:
    """As the core takes them."""
    all_given: Sequence[Any] = given if isinstance(given, (list, tuple)) else [] if given is None else [given]
    return [{name.removeprefix("aws_"): _moment(value) for name, value in one.items()} for one in all_given]


def faults(given: Fault | str | Sequence[Fault | str]) -> list[dict[str, Any]]:
    """As the core takes them."""
    return [fault(one) for one in ([given] if isinstance(given, (str, dict)) else given)]


def fault(given: Fault | str) -> dict[str, Any]:
    """As the core takes it."""
    told: dict[str, Any] = {"kind": given} if isinstance(given, str) else dict(given)
    told["seconds"] = seconds(told.get("seconds"))
    errors = told.get("errors", ())
    told["errors"] = [errors] if isinstance(errors, str) else list(errors)
    return {name: value for name, value in told.items() if value is not None}


def check(options: dict[str, Any]) -> None:
    """Refuse what the core could not name.

    Raises:
        ValueError: A number is out of its range, or the host is no IP address.
    """
    for name, most in (("port", 2**16), ("seed", 2**64), ("image_builder_quota", 2**32), ("image_quota", 2**32)):
        value = options[name]
        if isinstance(value, int) and not 0 <= value < most:
            raise ValueError(f"{name} must be from 0 to {most - 1}, not {value}")
    if options["host"] != "127.0.0.1":
        from ipaddress import ip_address

        try:
            ip_address(options["host"])
        except ValueError as error:
            raise ValueError(f"host must be an IP address: {error}") from None


def _moment(value: object) -> object:
    return value.timestamp() if isinstance(value, datetime) else value


def seconds(value: object) -> object:
    """A `timedelta` as a number; everything else as it is, for the core to judge."""
    return value.total_seconds() if isinstance(value, timedelta) else value

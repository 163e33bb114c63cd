"""What can be set about a local AppStream beyond plain numbers and names: the dicts that `LocalAppStream` takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, TypedDict


class Durations(TypedDict, total=False):
    """How long things take, in seconds of service time (or as a ``timedelta``), before jitter.

    Example:
        with LocalAppStream(durations={"create": 60, "stop": timedelta(seconds=10)}) as local:
            print(local.endpoint_url)

    Attributes:
        create: From ``create_image_builder`` to ``RUNNING``. Default 480.
        domain_join: What joining a directory adds to that. Default 900.
        update_agent: In ``UPDATING_AGENT``, when ``AppstreamAgentVersion="LATEST"`` is asked for. Default 180.
        start: From ``start_image_builder`` to ``RUNNING``. Default 180.
        network_access: From ``RUNNING`` to the appearance of the private IP address. Default 15.
        stop: From ``stop_image_builder`` to ``STOPPED``. Default 120.
        delete: From ``delete_image_builder`` to gone. Default 60.
        snapshot: From ``SNAPSHOTTING`` to ``STOPPED``, and from the image's ``PENDING`` to ``AVAILABLE``.
            Default 1200.
        copy_image: From ``copy_image`` to ``AVAILABLE``. Default 600.
        create_updated_image: From ``create_updated_image`` to ``AVAILABLE``. Default 7200: the service takes
            hours.
        delete_image: From ``delete_image`` to gone. Default 30.
        start_fleet: From ``start_fleet`` to ``RUNNING``. Default 600.
        stop_fleet: From ``stop_fleet`` to ``STOPPED``. Default 300.
        reboot: From ``REBOOTING`` to ``RUNNING``. Default 120.
        pending_sync: In ``PENDING_SYNCING_APPS``, when applications are deployed. Default 30.
        sync_apps: In ``SYNCING_APPS``, after that. Default 300.
        qualification: In ``PENDING_QUALIFICATION``, at the end of a managed update, for the builder that the
            service runs meanwhile. Default 900.
        import_image: In ``IMPORTING``. Default 3600.
        validate_image: In ``VALIDATING``, after that. Default 600.
        export_image: From ``create_export_image_task`` to its end. Default 1800.
    """

    create: float | timedelta
    domain_join: float | timedelta
    update_agent: float | timedelta
    start: float | timedelta
    network_access: float | timedelta
    stop: float | timedelta
    delete: float | timedelta
    snapshot: float | timedelta
    copy_image: float | timedelta
    create_updated_image: float | timedelta
    delete_image: float | timedelta
    start_fleet: float | timedelta
    stop_fleet: float | timedelta
    reboot: float | timedelta
    pending_sync: float | timedelta
    sync_apps: float | timedelta
    qualification: float | timedelta
    import_image: float | timedelta
    validate_image: float | timedelta
    export_image: float | timedelta


class Policies(TypedDict, total=False):
    """What nobody knows for certain of the service, and how a local AppStream does it.

    An exception is named by its code: one of the service's own, or ``ValidationException``. In brackets what the
    default rests on: V, verified; C, clients behave as if so; I, inferred; none where only this local AppStream has
    decided.

    Example:
        with LocalAppStream(policies={"unknown_name": "empty"}) as local:
            assert local.client().describe_image_builders(Names=["nosuch"])["ImageBuilders"] == []

    Attributes:
        unknown_name: Describing image builders, images or fleets when one of the names is unknown. Default
            ``error`` [C].
        bad_name: A name that does not match ``^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$``. Default
            ``ValidationException`` [I].
        bad_token: A ``NextToken`` that no page of that very listing gave. Default ``ValidationException``.
        image_name_and_arn: Both or neither of ``ImageName`` and ``ImageArn``. Default
            ``InvalidParameterCombinationException`` [I].
        instance_family: An instance type of a family that the image does not support. Default
            ``InvalidParameterCombinationException`` [I].
        forbidden_use_of_image: Use of a shared image for what its owner does not allow. Default
            ``OperationNotPermittedException`` [I].
        share_with_own_account: Whether an image can be shared with the account that owns it. Default true [I:
            the operation has no error for it]. If not, that account is one that does not exist.
        start_while_not_stopped: Starting an image builder that is not ``STOPPED``. Default
            ``ResourceNotAvailableException`` [I].
        stop_while_not_running: Stopping an image builder that is not ``RUNNING``. Default
            ``OperationNotPermittedException`` [I].
        url_while_not_running: A streaming URL of an image builder that is not ``RUNNING``. Default
            ``OperationNotPermittedException`` [I].
        delete_while_running: Whether an image builder that is ``RUNNING`` can be deleted. Default true [C:
            Terraform relies on it; the guide says only ``STOPPED`` ones]. If not, ``delete_while_transitional``
            is the answer.
        delete_while_transitional: Deleting an image builder that is on its way from one state to another.
            Default ``OperationNotPermittedException``; ``ConcurrentModificationException`` is as likely [C].
        show_rebooting: Whether a restart of Windows inside a session is seen as ``REBOOTING``. Default true
            [I]. If not, the builder is ``RUNNING`` all the time.
        show_syncing_apps: Whether a deployment of licence-included applications is seen as
            ``PENDING_SYNCING_APPS`` and ``SYNCING_APPS``. Default true [I]. If not, the builder is ``RUNNING``
            all the time.
        change_software_while_syncing: Staging or deploying software while other software is being deployed.
            Default ``ConcurrentModificationException`` [I].
        deploy_while_not_running: Deploying software to an image builder that is not ``RUNNING``. Default
            ``OperationNotPermittedException`` [I].
        nothing_to_deploy: Deploying software to an image builder when there is nothing to deploy. Default
            ``OperationNotPermittedException`` [I].
        show_update_builder: Whether the service's own image builder is seen during ``CreateUpdatedImage``, in
            ``UPDATING``, then in ``PENDING_QUALIFICATION``, then gone. Default true [V].
        count_service_builders: Whether it counts against the quota of image builders, as those of imports do
            then. Default true [V: the guide asks for a quota that has room for it].
        import_builder: The service's own image builder during an import of an image: ``gone``, ``stopped`` or
            ``hidden``. Default ``gone`` [I].
        ami_name_taken: Exporting an image to an AMI of a name that another one has. Default
            ``OperationNotPermittedException`` [I].
        delete_image_in_use: Deleting an image that a fleet uses. Default ``ResourceInUseException`` [I: the
            refusal is verified, its code is not].
        delete_image_shared: Deleting an image that is shared with others. Default ``ResourceInUseException``
            [I: as before].
        delete_image_in_transit: Deleting an image that is neither ``AVAILABLE`` nor ``FAILED``. Default
            ``OperationNotPermittedException``.
        copy_image_not_available: Copying an image that is not ``AVAILABLE``. Default
            ``ResourceNotAvailableException``.
        update_image_not_available: A managed update of an image that is not ``AVAILABLE``. Default
            ``OperationNotPermittedException``.
        update_image_unsupported: A managed update of an image whose operating system has none. Default
            ``IncompatibleImageException``.
        start_fleet_while_not_stopped: Starting a fleet that is not ``STOPPED``. Default
            ``OperationNotPermittedException``.
        stop_starting_fleet: Whether a fleet that is ``STARTING`` can be stopped. Default true. If not, nothing
            happens to it.
        update_running_fleet: Changing of a fleet that is ``RUNNING`` what can be changed of one that is
            ``STOPPED`` only. Default ``ResourceInUseException`` [I].
        update_fleet_in_transit: Updating a fleet that is ``STARTING`` or ``STOPPING``. Default
            ``OperationNotPermittedException`` [I].
        delete_fleet_while_not_stopped: Deleting a fleet that is not ``STOPPED``. Default
            ``ResourceInUseException``.
    """

    unknown_name: Literal["error", "empty"]
    bad_name: str
    bad_token: str
    image_name_and_arn: str
    instance_family: str
    forbidden_use_of_image: str
    share_with_own_account: bool
    start_while_not_stopped: str
    stop_while_not_running: str
    url_while_not_running: str
    delete_while_running: bool
    delete_while_transitional: str
    show_rebooting: bool
    show_syncing_apps: bool
    change_software_while_syncing: str
    deploy_while_not_running: str
    nothing_to_deploy: str
    show_update_builder: bool
    count_service_builders: bool
    import_builder: Literal["gone", "stopped", "hidden"]
    ami_name_taken: str
    delete_image_in_use: str
    delete_image_shared: str
    delete_image_in_transit: str
    copy_image_not_available: str
    update_image_not_available: str
    update_image_unsupported: str
    start_fleet_while_not_stopped: str
    stop_starting_fleet: bool
    update_running_fleet: str
    update_fleet_in_transit: str
    delete_fleet_while_not_stopped: str


class _Keys(TypedDict):
    aws_access_key_id: str
    aws_secret_access_key: str


class Credentials(_Keys, total=False):
    """Credentials that a local AppStream knows, under boto3's names.

    Example:
        keys: Credentials = {"aws_access_key_id": "AKIDLOCAL", "aws_secret_access_key": "secret"}
        with LocalAppStream(credentials=keys) as local:
            local.client().describe_images()

    Attributes:
        aws_access_key_id: The access key's id.
        aws_secret_access_key: The secret key, with which requests are signed.
        aws_session_token: Without it requests must carry none.
        expiration: From when on they have run out, by the wall clock (as a number: seconds since 1970): whoever
            uses them then is answered ``ExpiredTokenException``. Default never.
    """

    aws_session_token: str
    expiration: datetime | float


class _Kind(TypedDict):
    kind: str


class Fault(_Kind, total=False):
    """A fault, as `LocalAppStream.faults` takes it; see there.

    Example:
        slow: Fault = {"kind": "latency", "operation": "DescribeImages", "seconds": 0.1}
        with LocalAppStream(faults=[slow, "throttling"]) as local:
            print(local.endpoint_url)

    Attributes:
        kind: What goes wrong.
        operation: To which operation; None means all.
        rate: To how many of its requests, as a fraction from 0 to 1.
        count: How often at most; None means for ever.
        after: How many of its requests pass before.
        seconds: How long, where the kind takes a time.
        errors: The codes of a failed builder's ``ImageBuilderErrors``.
        reason: The code of its ``StateChangeReason``.
    """

    operation: str | None
    rate: float
    count: int | None
    after: int
    seconds: float | timedelta | None
    errors: Sequence[str]
    reason: str | None


def durations(given: Durations | None) -> Any:
    """As the core takes them. Here and below what is of the wrong type goes to the core as it is, which names it."""
    return {name: seconds(value) for name, value in given.items()} if isinstance(given, Mapping) else given or {}


def policies(given: Policies | None) -> Any:
    """As the core takes them."""
    return dict(given) if isinstance(given, Mapping) else given or {}


def credentials(given: Credentials | Sequence[Credentials] | None) -> list[Any]:
    """As the core takes them."""
    all_given: Sequence[Any] = given if isinstance(given, (list, tuple)) else [] if given is None else [given]
    return [_without_prefix(one) if isinstance(one, Mapping) else one for one in all_given]


def _without_prefix(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name.removeprefix("aws_"): _moment(value) for name, value in given.items()}


def faults(given: Fault | str | Sequence[Fault | str]) -> Any:
    """As the core takes them."""
    if isinstance(given, (str, Mapping)):
        return [fault(given)]
    return [fault(one) for one in given] if isinstance(given, Iterable) else given


def fault(given: Any) -> Any:
    """As the core takes it."""
    if not isinstance(given, (str, Mapping)):
        return given
    told: dict[str, Any] = {"kind": given} if isinstance(given, str) else dict(given)
    told["seconds"] = seconds(told.get("seconds"))
    errors = told.get("errors", ())
    told["errors"] = [errors] if isinstance(errors, str) else errors
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

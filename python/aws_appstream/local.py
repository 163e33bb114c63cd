"""An AppStream that runs on your own machine.

It speaks real HTTP on 127.0.0.1, in both of AppStream's wire protocols, so that every client can talk to it: ours,
boto3, the AWS CLI, any SDK. It charges nothing, needs no credentials, and its time runs as fast as you like::

    with LocalAppStream(speed=600) as local:  # ten minutes pass in a second
        client = local.client()               # or boto3.client("appstream", **local.boto3_kwargs())
        client.create_image_builder(
            Name="win2022",
            ImageName="AppStream-WinServer2022-06-17-2024",
            InstanceType="stream.standard.medium",
        )

It has image builders, images (with permissions, copies, managed updates, export and import), software associations,
fleets that are not elastic, and the tags of all these. Every other operation of AppStream answers
``NotImplementedException``. No operation makes an image of a builder, here or in the real service: Image Assistant
does, inside the builder's session, and here `LocalAppStream.create_image`.

What goes wrong in the real service goes wrong here when you want it to: see `LocalAppStream.faults`,
`LocalAppStream.fail`. The logger ``aws_appstream.local`` tells of each request at DEBUG, if it is set to that when the
AppStream is started; if later, from the next use of the `LocalAppStream` on.
"""

from __future__ import annotations

import os
import threading
import weakref
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _local_options as given
from ._core import LocalServer
from ._local_log import LOGGER, Log
from ._local_options import Credentials, Durations, Fault, Policies

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta
    from types import TracebackType

    from . import AsyncClient, Client, Image, ImageBuilder, Listing

__all__ = ["Credentials", "Durations", "Fault", "LocalAppStream", "Policies", "Request"]


class Request(NamedTuple):
    """What a client asked for, and how it was answered.

    Example:
        client.describe_images()
        request = local.requests[-1]
        print(request.operation, request.parameters, request.error)

    Attributes:
        operation: The API's name of it, such as ``"DescribeImageBuilders"``; AppStream need not have it.
        parameters: What boto3's method would have been given. None if AppStream has no such operation, or the
            body was unreadable. Members that the operation does not have are left out.
        time: When, in service time, to the millisecond.
        error: The code of the error that it was answered with, such as ``"ResourceNotFoundException"``.
        faults: What went wrong because it was told to: `LocalAppStream.faults`. A connection that was reset had
            no answer.
    """

    operation: str
    parameters: dict[str, Any] | None
    time: datetime
    error: str | None
    faults: tuple[str, ...] = ()


class LocalAppStream:
    """A local AppStream: an account of its own, empty but for a catalogue of images.

    Use it as a context manager, or call `start` and `stop`. Whatever was created is gone when it stops, unless it is
    kept in a file (`state`); started again, it is as new.

    Args:
        speed: How many seconds of service time pass in one real second, at most 1,000,000. With the default of 60 an
            image builder takes about 8 real seconds to run; with 0 time stands still until `advance` moves it, which
            makes tests exact and instant. What the service dates (``CreatedTime``, ``Expires``) is in service time,
            which is the wall clock's at the start and goes its own way from then on.
        port: The TCP port; 0 takes any free one.
        host: The IP address that it listens on. Others than the loopback ones let every machine of the network in: to
            the API, and whatever `credentials` say to ``/_local``, which controls it.
        region_name: The region that ARNs and URLs name, and that the clients made here are configured for.
        account_id: The account, 12 digits, that owns what is created.
        seed: Makes durations and identifiers repeatable. Without it they differ from run to run.
        jitter: The largest deviation of each duration from its nominal value, as a fraction from 0 to 1.
        image_builder_quota: How many image builders the account may have.
        image_quota: How many images of its own the account may have, the three included that it has from the start.
        durations: How long things take; those that are not named keep their defaults. See `Durations`.
        policies: How it behaves where AWS does not say how the service does. See `Policies`.
        credentials: The only credentials that it accepts, one or several. Then every request's signature is verified.
            Without them any credentials do, and requests need not be signed. What is not the API, such as the page of
            builders, wants none.
        faults: What goes wrong from the start, and again after `reset`: each as `faults` takes it.
        state: A file that the world is kept in. Whatever has been answered is in it, and there again when it is
            started with the same file, even if the process was killed; time goes on meanwhile.

    Example:
        with LocalAppStream(speed=600) as local:  # ten minutes pass in a second
            client = local.client()
            image = client.images.latest()
            builder = client.image_builders.create("baker", image=image, instance_type="stream.standard.medium")
            builder.wait_until(State.RUNNING)
    """

    def __init__(
        self,
        *,
        speed: float = 60.0,
        port: int = 0,
        host: str = "127.0.0.1",
        region_name: str = "us-east-1",
        account_id: str = "123456789012",
        seed: int | None = None,
        jitter: float = 0.15,
        image_builder_quota: int = 10,
        image_quota: int = 10,
        durations: Durations | None = None,
        policies: Policies | None = None,
        credentials: Credentials | Sequence[Credentials] | None = None,
        faults: Fault | str | Sequence[Fault | str] = (),
        state: str | os.PathLike[str] | None = None,
    ) -> None:
        self._options: dict[str, Any] = {
            "speed": speed,
            "port": port,
            "host": "127.0.0.1" if host == "localhost" else host,
            "region_name": region_name,
            "account_id": account_id,
            "seed": seed,
            "jitter": jitter,
            "image_builder_quota": image_builder_quota,
            "image_quota": image_quota,
            "durations": given.durations(durations),
            "policies": given.policies(policies),
            "credentials": given.credentials(credentials),
            "faults": given.faults(faults),
            "state": None if state is None else os.fspath(state),
        }
        self._server: LocalServer | None = None
        self._log: Log | None = None
        self._lock = threading.Lock()

    def start(self) -> LocalAppStream:
        """Start it, and return it. When this returns it can be called. Does nothing if it has been started.

        Raises:
            ValueError: An option is out of its range.
            TypeError: An option is of the wrong type, or `durations` names something unknown.
            OSError: The port is taken, or the system refuses for another reason.

        Returns:
            This object.

        Example:
            local = LocalAppStream(speed=0).start()
            print(local.endpoint_url)
            local.stop()
        """
        with self._lock:
            if self._server is None:
                given.check(self._options)
                self._server = LocalServer(**self._options)
                self._log = Log(self._server)
                self._log.listen()
                # What tells of it keeps it alive, and must have ended when the interpreter does.
                weakref.finalize(self, self._log.close)
                LOGGER.info("listening at %s", self._server.endpoint_url)
        return self

    def stop(self) -> None:
        """Stop it. Calls that are being answered have a second to end. Does nothing if it is not running.

        Example:
            local.stop()
            assert not local.is_running
        """
        with self._lock:
            server, self._server = self._server, None
            log, self._log = self._log, None
        if server is not None:
            server.stop()
        if log is not None:
            log.close()  # first: the last requests are told before the end is
        if server is not None:
            LOGGER.info("stopped listening at %s", server.endpoint_url)

    def __enter__(self) -> LocalAppStream:
        return self.start()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def create_image(
        self, builder: str, name: str, *, display_name: str | None = None, description: str | None = None
    ) -> str:
        """Do what Image Assistant does inside an image builder: make an image of it.

        The builder goes ``SNAPSHOTTING``, then ``STOPPED``; the image is ``PENDING``, then ``AVAILABLE``.

        Args:
            builder: The name of the image builder, which must be ``RUNNING``.
            name: The name of the new image.
            display_name: The name that users see.
            description: What the image is for.

        Returns:
            The ARN of the image.

        Raises:
            ValueError: There is no such builder, or one of the texts is not what the service takes.
            RuntimeError: The builder is not running, the name is taken, or the quota is full, in the service's words;
                or this AppStream is not running.

        Example:
            local.create_image("win2022", "my-image", description="with our tools")
        """
        return self._running().create_image(builder, name, display_name=display_name, description=description)

    def fail(self, builder: str, *errors: str, reason: str | None = None, at_end: bool = False) -> None:
        """Let an image builder fail: it is ``FAILED`` from now on, whatever it was doing.

        An image that is being made of it fails as well.

        Args:
            builder: The name of the image builder.
            *errors: The codes of its ``ImageBuilderErrors``, such as ``"DOMAIN_JOIN_ERROR_ACCESS_DENIED"``. Codes that
                the service's model does not know are taken, too.
            reason: The code of its ``StateChangeReason``; ``INTERNAL_ERROR`` without one.
            at_end: Not now, but when it should become what it is on the way to: ``RUNNING``, say.

        Raises:
            ValueError: There is no such builder, or a code is empty.
            RuntimeError: It is on the way to nothing, with `at_end`; or this AppStream is not running.

        Example:
            local.fail("win2022", "DOMAIN_JOIN_ERROR_ACCESS_DENIED", reason="INTERNAL_ERROR")
        """
        self._running().fail_builder(builder, errors, reason, at_end)

    def fail_deletion(self, builder: str) -> None:
        """Let the deletion of an image builder fail: when it should be gone, it is ``STOPPED``.

        Args:
            builder: The name of the image builder, which is ``DELETING``.

        Raises:
            ValueError: There is no such builder.
            RuntimeError: It is not being deleted, or this AppStream is not running.

        Example:
            client.delete_image_builder(Name="win2022")
            local.fail_deletion("win2022")
        """
        self._running().fail_deletion(builder)

    def stick(self, builder: str) -> None:
        """Let an image builder stay for ever in the first state of the way that it is on: ``PENDING``, say.

        Args:
            builder: The name of the image builder.

        Raises:
            ValueError: There is no such builder.
            RuntimeError: It is on the way to nothing, or this AppStream is not running.

        Example:
            client.stop_image_builder(Name="win2022")
            local.stick("win2022")
        """
        self._running().stick(builder)

    def fail_image(self, image: str, *errors: str, reason: str | None = None) -> None:
        """Let an image of the account fail: it is ``FAILED`` from now on, whatever state it was in.

        Args:
            image: The name of the image.
            *errors: The codes of its ``ImageErrors``.
            reason: The code of its ``StateChangeReason``; ``INTERNAL_ERROR`` without one.

        Raises:
            ValueError: The account has no such image, or a code is empty.
            RuntimeError: It is not running.

        Example:
            local.fail_image("base", "VALIDATION_ERROR")
        """
        self._running().fail_image(image, errors, reason)

    def fail_software(self, builder: str, software: str, *errors: str) -> None:
        """Let the installation (or the removal) of software on an image builder fail: the one that goes on now, or the
        next one.

        Args:
            builder: The name of the image builder.
            software: The name of the software, which is associated with it.
            *errors: The codes of its ``DeploymentError``.

        Raises:
            ValueError: There is no such builder, the software is not associated with it, or a code is empty.
            RuntimeError: It is not running.

        Example:
            office = "Microsoft_Office_2021_LTSC_Standard_64Bit"
            client.associate_software_to_image_builder(ImageBuilderName="win2022", SoftwareNames=[office])
            local.fail_software("win2022", office, "VALIDATION_ERROR")
        """
        self._running().fail_software(builder, software, errors)

    def fail_export(self, task: str, *errors: str, reason: str | None = None) -> None:
        """Let a task that exports an image fail.

        Args:
            task: The task's ``TaskId``.
            *errors: The codes of its ``ErrorDetails``.
            reason: ``"TIMED_OUT"`` for that state instead of ``FAILED``.

        Raises:
            ValueError: There is no such task, or a code is empty.
            RuntimeError: The task has ended, or this AppStream is not running.

        Example:
            task = client.create_export_image_task(
                ImageName="base", AmiName="ami-of-base", IamRoleArn="arn:aws:iam::123456789012:role/ami"
            )
            local.fail_export(task["ExportImageTask"]["TaskId"], reason="TIMED_OUT")
        """
        self._running().fail_export(task, errors, reason)

    def reboot(self, builder: str) -> None:
        """Do what Windows does when it restarts inside an image builder: ``REBOOTING``, then ``RUNNING`` again.

        Args:
            builder: The name of the image builder, which must be ``RUNNING``.

        Raises:
            ValueError: There is no such builder.
            RuntimeError: The builder is not running, or this AppStream is not.

        Example:
            local.reboot("win2022")
        """
        self._running().reboot(builder)

    def faults(
        self,
        kind: str,
        operation: str | None = None,
        *,
        rate: float = 1.0,
        count: int | None = None,
        after: int = 0,
        seconds: float | timedelta | None = None,
        errors: str | Sequence[str] = (),
        reason: str | None = None,
    ) -> None:
        """Let something go wrong from now on.

        Example:
            local.faults("throttling", "DescribeImageBuilders", rate=0.2)
            local.faults("reset_after", "CreateImageBuilder", count=1)  # made, but the answer is lost
            local.faults("failed", errors=["DOMAIN_JOIN_ERROR_ACCESS_DENIED"])

        ======================================= ==============================================================
        The name of an exception, or            That answer, with the status that AWS gives it; nothing is done.
        ``throttling``,
        ``request_limit_exceeded``,
        ``concurrent_modification``,
        ``internal_failure`` (500),
        ``service_unavailable`` (503)
        ``latency``                             The answer comes `seconds` (real ones, default 1) later.
        ``reset_before``, ``reset_after``       The connection is reset before, or after, the work was done.
        ``truncated_body``                      Half of the answer, then the end of the connection.
        ``garbage_body``                        An answer of the right length that is neither JSON nor CBOR.
        ``slow_body``                           The answer trickles in over `seconds` (real ones, default 5).
        ``null_in_maps``                        All values of maps are null, as the live service has some.
        ``unknown_enum``                        All values of enums are one that no model knows.
        ``unknown_member``                      All structures have members that no model knows.
        ``failed``                              A builder that is created or started is ``FAILED`` in the end.
        ``stuck_pending``                       A builder that is created or started is ``PENDING`` for ever.
        ``role_not_visible``                    A builder's role is refused until `seconds` (of service time,
                                                default 30) after its first use: it has just been made.
        ======================================= ==============================================================

        Of all faults that a request meets, the first that ends it does so; delays, and what is done to the answer, add
        up. Chance follows the seed.

        Args:
            kind: What goes wrong, see above.
            operation: To which operation, by the API's name or boto3's; None means all.
            rate: To how many of its requests, as a fraction from 0 to 1.
            count: How often at most. None means for ever.
            after: How many of its requests pass before.
            seconds: How long, where the kind takes a time.
            errors: The codes of a failed builder's ``ImageBuilderErrors``.
            reason: The code of its ``StateChangeReason``.

        Raises:
            ValueError: There is no such kind or operation, a number is out of its range, or the kind takes no such
                argument.
            RuntimeError: It is not running.
        """
        told: Fault = {
            "kind": kind,
            "operation": operation,
            "rate": rate,
            "count": count,
            "after": after,
            "seconds": seconds,
            "errors": errors,
            "reason": reason,
        }
        self._running().add_fault(**given.fault(told))

    def clear_faults(self) -> None:
        """Let nothing go wrong any more.

        Raises:
            RuntimeError: It is not running.

        Example:
            local.faults("throttling")
            local.clear_faults()
        """
        self._running().clear_faults()

    def advance(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Let service time pass at once, whatever the speed. Whatever is due by then has happened when this returns.

        Args:
            hours, minutes, seconds: How much, in sum; not negative, ten years at most.

        Raises:
            ValueError: The time is negative, or longer than ten years.
            RuntimeError: It is not running.

        Example:
            local.advance(minutes=30)
        """
        self._running().advance(hours * 3600 + minutes * 60 + seconds)

    def reset(self) -> None:
        """Make it as new, and the file that it is kept in: what was created is gone, the catalogue and the quotas are
        whole, the clock shows the wall clock's time, the seed starts again, `requests` is empty. Port and open
        connections stay.

        Raises:
            RuntimeError: It is not running.

        Example:
            local.reset()
            assert local.requests == []
        """
        self._running().reset()

    @property
    def requests(self) -> list[Request]:
        """What was asked so far, in the order in which it was answered; what is tried again counts each time.

        The last 10,000 requests are kept, fewer if they are long. What names no operation is not among them.

        Raises:
            RuntimeError: It is not running.
        """
        rows = self._running().requests()
        return [
            Request(name, asked, datetime.fromtimestamp(at, timezone.utc), error, tuple(faults))
            for name, asked, at, error, faults in rows
        ]

    @property
    def image_builders(self) -> Listing[ImageBuilder]:
        """All image builders as they are now, by name. Nobody has asked: this is none of the `requests`.

        Raises:
            RuntimeError: It is not running.
        """
        from . import ImageBuilder
        from ._listing import Listing

        return Listing(ImageBuilder.from_dict(one) for one in self._running().image_builders())

    @property
    def images(self) -> Listing[Image]:
        """All images as they are now, the public and the shared ones included, by ARN.

        Raises:
            RuntimeError: It is not running.
        """
        from . import Image
        from ._listing import Listing

        return Listing(Image.from_dict(one) for one in self._running().images())

    @property
    def is_running(self) -> bool:
        """Whether it has been started and not been stopped."""
        return self._server is not None

    @property
    def endpoint_url(self) -> str:
        """The URL that clients take as ``endpoint_url``.

        Raises:
            RuntimeError: It is not running.
        """
        return self._running().endpoint_url

    @property
    def port(self) -> int:
        """The TCP port it listens on.

        Raises:
            RuntimeError: It is not running.
        """
        return self._running().port

    @property
    def region_name(self) -> str:
        """The region that ARNs and URLs name."""
        return str(self._options["region_name"])

    @property
    def account_id(self) -> str:
        """The account that owns what is created."""
        return str(self._options["account_id"])

    def boto3_kwargs(self) -> dict[str, Any]:
        """What a client needs to talk to it: ``boto3.client("appstream", **local.boto3_kwargs())``.

        The credentials are the first of those that it was given; made up if it accepts any.

        Returns:
            ``endpoint_url``, ``region_name`` and the keys, as `boto3.client` and `aws_appstream.Client` take them.

        Raises:
            RuntimeError: It is not running.

        Example:
            import boto3

            boto3.client("appstream", **local.boto3_kwargs()).describe_images()
        """
        known = self._options["credentials"]
        keys = known[0] if known else {"access_key_id": "local", "secret_access_key": "local"}
        return {
            "endpoint_url": self.endpoint_url,
            "region_name": self.region_name,
            **{f"aws_{name}": value for name, value in keys.items() if name != "expiration"},
        }

    def client(self, **kwargs: Any) -> Client:
        """Make a client that talks to it.

        Args:
            **kwargs: What `aws_appstream.Client` takes; these win over `boto3_kwargs`. Proxies count only if its
                `config` names them.

        Returns:
            A new `aws_appstream.Client`.

        Raises:
            RuntimeError: It is not running.

        Example:
            with local.client(config=Config(protocol="cbor")) as client:
                client.describe_images()
        """
        from . import Client

        return Client(**self._client_kwargs(kwargs))

    def async_client(self, **kwargs: Any) -> AsyncClient:
        """Make an async client that talks to it.

        Args:
            **kwargs: What `aws_appstream.AsyncClient` takes; these win over `boto3_kwargs`. Proxies count only if its
                `config` names them.

        Returns:
            A new `aws_appstream.AsyncClient`.

        Raises:
            RuntimeError: It is not running.

        Example:
            async with local.async_client() as client:
                await client.describe_images()
        """
        from . import AsyncClient

        return AsyncClient(**self._client_kwargs(kwargs))

    def _client_kwargs(self, told: dict[str, Any]) -> dict[str, Any]:
        from ._config import direct

        return {**self.boto3_kwargs(), **told, "config": direct(told.get("config"))}

    def __repr__(self) -> str:
        server = self._server
        where = "not running" if server is None else repr(server.endpoint_url)
        return f"LocalAppStream({where}, speed={self._options['speed']!r})"

    def _running(self) -> LocalServer:
        server = self._server
        if server is None:
            raise RuntimeError("the local AppStream is not running: use it in a `with` statement, or call start()")
        if self._log is not None:
            self._log.listen()
        return server

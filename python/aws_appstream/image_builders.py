"""The image builders of an account and region: `client.image_builders`."""

from __future__ import annotations

from aws_appstream import _bulk, _create, _waits
from aws_appstream._collection import AsyncCollection, among
from aws_appstream._listing import Listing
from aws_appstream._onebody import done, pause, twin
from aws_appstream._temporary import AsyncTemporary
from aws_appstream.enums import State
from aws_appstream.exceptions import (
    ConcurrentModificationException,
    ResourceAlreadyExistsException,
    ResourceNotAvailableException,
    not_found,
)
from aws_appstream.image_builder import AsyncImageBuilder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar

    from typing_extensions import Unpack

    from aws_appstream._collection import _Names


#: States that become `RUNNING` by themselves, and `RUNNING`.
_ON_THE_WAY = (
    State.RUNNING,
    State.PENDING,
    State.UPDATING_AGENT,
    State.REBOOTING,
    State.PENDING_SYNCING_APPS,
    State.SYNCING_APPS,
)
#: What the service says to a start when the builder is not stopped any more.
_TOO_LATE = (ResourceNotAvailableException, ConcurrentModificationException)
_REFUSALS = 3


class AsyncImageBuilders(AsyncCollection[AsyncImageBuilder]):
    """The image builders of an account and region. Iterating over it yields all of them, page by page.

    Example:
        for builder in client.image_builders:
            print(builder.name, builder.state)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
    """

    _class = AsyncImageBuilder
    _variable = "image_builders"
    _temporary: ClassVar[type[AsyncTemporary]] = AsyncTemporary

    async def create(
        self, name: str, *, retry_invalid_role: bool | _waits._Time = False, **options: Unpack[_create._Options]
    ) -> AsyncImageBuilder:
        """Creates an image builder.

        Args:
            name: up to 101 letters, digits, `_`, `.`, `-`, of which the first is a letter or a digit.
            image: an image to make it of: a name, an ARN or an `Image`. A name is looked for among the own and the
                public images, and if there is none, among those that others have shared.
            instance_type: for example `"stream.standard.medium"`.
            description, display_name: for people.
            subnet_ids, security_group_ids: the VPC that it is put into; one subnet, at most 5 groups.
            enable_default_internet_access: whether it reaches the internet from the default VPC.
            domain_join: the directory to join: a `DomainJoinInfo`, its dict, the directory's name, or a pair of that
                and the organizational unit's distinguished name.
            iam_role: the ARN of the role that applications on it can take.
            access_endpoints: `AccessEndpoint`s, their dicts, or ids of VPC endpoints for streaming.
            agent_version: of the AppStream agent; `"LATEST"` installs the newest.
            root_volume_size: in GB, 200 to 500.
            software_to_install, software_to_uninstall: names of licence-included applications.
            disable_imdsv1: whether only version 2 of the instance's metadata service answers.
            tags: up to 50.
            retry_invalid_role: whether to try again while the service says that it does not see the role yet, as it
                does for some seconds after the role was made: for 2 minutes, or for so many seconds or a `timedelta`.

        Returns:
            The new builder, which is `PENDING`.

        Raises:
            ResourceAlreadyExistsException, ResourceNotFoundException, LimitExceededException, InvalidRoleException,
            ...: see
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
            ParamValidationError: arguments that cannot be right; nothing was sent.

        Example:
            builder = client.image_builders.create("another", image="base", instance_type="stream.standard.medium")
        """
        wanted = _create.parameters(name, options)
        return await _create.create(self._client, self._class, wanted, retry_invalid_role)

    async def list(
        self, names: _Names | None = None, *, state: str | Iterable[str] | None = None, name_prefix: str = ""
    ) -> Listing[AsyncImageBuilder]:
        """All image builders, or some, from all pages. A notebook shows a table of them.

        Args:
            names: only these. The service refuses the call if one of them does not exist.
            state: only those in this state, or in one of these.
            name_prefix: only those whose names begin so.

        Returns:
            Snapshots of them, in the service's order.

        Raises:
            ResourceNotFoundException: one of `names` does not exist.

        Example:
            running = client.image_builders.list(state=[State.RUNNING, State.PENDING], name_prefix="win")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
        """
        if names is None:
            found = await self._all()
        else:
            keys = _waits.names_of(self._class, names)
            found = await self._all(**_waits.asked(self._class, keys)) if keys else []
            arns = {one.arn for one in found}
            for key in keys:
                if key.startswith("arn:") and key not in arns:
                    raise not_found(self._class._describe, key)
        states = among(state)
        return Listing(
            one for one in found if str(one.name).startswith(name_prefix) and (states is None or one.state in states)
        )

    async def ensure(
        self,
        name: str,
        *,
        retry_invalid_role: bool | _waits._Time = False,
        wait: bool = False,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
        progress: bool = False,
        on_change: _waits._OnChange | None = None,
        **options: Unpack[_create._Options],
    ) -> AsyncImageBuilder:
        """The image builder of that name, as it is asked for and on its way to `RUNNING`: created if there is none,
        started if it is stopped (or once it is, if it is on its way there), created anew once it is gone if it is being
        deleted.

        Args:
            wait: until it is `RUNNING`.
            timeout, poll, progress, on_change: of each wait, as `wait_until` takes them.
            name, retry_invalid_role, options: as `create` takes them.

        Returns:
            A snapshot of it, which is `RUNNING` or will be.

        Raises:
            ResourceDiffersError: it exists and differs from what is asked for; says in what. Tags and software are not
                compared.
            ImageBuilderFailed: it exists and is `FAILED`.
            ClientError, ParamValidationError: as `create` does.
            WaitTimeout, UnexpectedState: as `wait_until` does.

        Example:
            builder = client.image_builders.ensure("win2022", image="base", instance_type="stream.standard.medium")
        """
        waiting: _waits._Waiting = {"timeout": timeout, "poll": poll, "progress": progress, "on_change": on_change}
        _waits.check(self._client, waiting)
        wanted = _create.parameters(name, options)
        builder = await self._ensured(name, wanted, retry_invalid_role, waiting)
        return await done(builder.wait_until(State.RUNNING, **waiting)) if wait else builder

    async def _ensured(
        self, name: str, wanted: dict[str, Any], retry_invalid_role: bool | _waits._Time, waiting: _waits._Waiting
    ) -> AsyncImageBuilder:
        builder = await done(self.find(name))
        refused = 0
        while True:
            if builder is None:
                try:
                    return await _create.create(self._client, self._class, wanted, retry_invalid_role)
                except ResourceAlreadyExistsException:  # somebody was quicker
                    builder = await done(self.get(name))
            if builder.state == State.DELETING:
                await done(self.wait_until_deleted(name, **waiting))
                builder = None
                continue
            _create.refuse_differences(builder, wanted)
            if builder.state in _ON_THE_WAY:
                return builder
            if builder.state == State.STOPPED:
                try:
                    return await done(builder.start())
                except _TOO_LATE:  # somebody was quicker, or the service is behind its own state
                    refused += 1
                    if refused == _REFUSALS:
                        raise
                    await pause(self._client, refused)
            if builder.state == State.FAILED:
                return await done(builder.wait_until(State.RUNNING, timeout=0))  # which says why it cannot
            (builder,) = await _waits.until(self._client, self._class, [name], _waits.SETTLED, **waiting)

    def temporary(
        self,
        name: str,
        *,
        keep: bool = False,
        wait: bool = True,
        retry_invalid_role: bool | _waits._Time = False,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
        progress: bool = False,
        on_change: _waits._OnChange | None = None,
        **options: Unpack[_create._Options],
    ) -> AsyncTemporary:
        """A context manager that creates an image builder, waits until it is `RUNNING`, and on any exit (also by an
        exception, Ctrl-C or the task's cancellation) stops it, deletes it and waits until it is gone.

        Args:
            keep: leave it as it is instead.
            wait: for `RUNNING`, before the block begins.
            timeout, poll, progress, on_change: of each wait, as `wait_until` takes them.
            name, retry_invalid_role, options: as `create` takes them.

        Returns:
            A context manager to be entered once; the block gets the `ImageBuilder`.

        Raises:
            ClientError, ParamValidationError: as `create` does, when it is entered.
            ImageBuilderFailed, UnexpectedState, WaitTimeout: it did not get to `RUNNING`.
            RuntimeWarning: it is warned when it could not be deleted, for it costs money.

        Example:
            with client.image_builders.temporary("bake-1", image="base", instance_type="stream.standard.small") as b:
                print(b.streaming_url().url)
        """
        waiting: _waits._Waiting = {"timeout": timeout, "poll": poll, "progress": progress, "on_change": on_change}
        _waits.check(self._client, waiting)
        wanted = _create.parameters(name, options)
        return self._temporary(self, wanted, retry_invalid_role, waiting, keep, wait)

    async def delete_many(
        self,
        names: _Names,
        *,
        wait: bool = True,
        stop_first: bool = True,
        missing_ok: bool = True,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
    ) -> _bulk.Report:
        """Deletes several, each as soon as its state allows; none waits for another.

        Args:
            names: names or objects.
            wait: until they are gone.
            stop_first: stop those that run. Without it the service is asked to delete them as they are.
            missing_ok: count one that does not exist as deleted.
            timeout: seconds or a `timedelta` for all of it; by default an hour.
            poll: as `wait_until` takes it.

        Returns:
            A `Report` of what was done and what failed and why; nothing is raised for a single one.

        Raises:
            ParamValidationError: a name or a time that cannot be one.

        Example:
            report = client.image_builders.delete_many(one for one in client.image_builders if "old" in one.name)
            report.raise_for_failures()

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
        """
        job = _bulk.Delete(wait, stop_first, missing_ok)
        return await _bulk.work(self._client, self._class, _waits.names_of(self._class, names), job, timeout, poll)

    async def stop_many(
        self,
        names: _Names,
        *,
        wait: bool = True,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
    ) -> _bulk.Report:
        """Stops several, each as soon as its state allows; none waits for another.

        Args:
            names: names or objects.
            wait: until they are stopped.
            timeout, poll: as `delete_many` takes them.

        Returns:
            A `Report` of what was done and what failed and why; nothing is raised for a single one.

        Raises:
            ParamValidationError: a name or a time that cannot be one.

        Example:
            report = client.image_builders.stop_many(["win2022", "nosuch"])

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
        """
        return await _bulk.work(
            self._client, self._class, _waits.names_of(self._class, names), _bulk.Stop(wait), timeout, poll
        )


ImageBuilders = twin(AsyncImageBuilders)

# Written by tools/generate_stubs.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.

from __future__ import annotations

from types import TracebackType
from typing import Any, Literal, overload

from typing_extensions import Self

from aws_appstream import _core, types
from aws_appstream._face import Face
from aws_appstream._paginator import PageIterator, Paginator
from aws_appstream._waiter import Waiter
from aws_appstream.image_builders import ImageBuilders
from aws_appstream.images import Images

class _DescribeDirectoryConfigsPaginator(
    Paginator[types.DescribeDirectoryConfigsResultTypeDef, types.DescribeDirectoryConfigsFullResultTypeDef]
):
    def paginate(  # type: ignore[override]  # of one operation
        self,
        *,
        DirectoryNames: list[str] | tuple[str, ...] = ...,
        MaxResults: int = ...,
        PaginationConfig: types.PaginatorConfigTypeDef = ...,
    ) -> PageIterator[types.DescribeDirectoryConfigsResultTypeDef, types.DescribeDirectoryConfigsFullResultTypeDef]: ...

class _DescribeFleetsPaginator(Paginator[types.DescribeFleetsResultTypeDef, types.DescribeFleetsFullResultTypeDef]):
    def paginate(  # type: ignore[override]  # of one operation
        self, *, Names: list[str] | tuple[str, ...] = ..., PaginationConfig: types.PaginatorConfigTypeDef = ...
    ) -> PageIterator[types.DescribeFleetsResultTypeDef, types.DescribeFleetsFullResultTypeDef]: ...

class _DescribeImageBuildersPaginator(
    Paginator[types.DescribeImageBuildersResultTypeDef, types.DescribeImageBuildersFullResultTypeDef]
):
    def paginate(  # type: ignore[override]  # of one operation
        self,
        *,
        Names: list[str] | tuple[str, ...] = ...,
        MaxResults: int = ...,
        PaginationConfig: types.PaginatorConfigTypeDef = ...,
    ) -> PageIterator[types.DescribeImageBuildersResultTypeDef, types.DescribeImageBuildersFullResultTypeDef]: ...

class _DescribeImagesPaginator(Paginator[types.DescribeImagesResultTypeDef, types.DescribeImagesFullResultTypeDef]):
    def paginate(  # type: ignore[override]  # of one operation
        self,
        *,
        Names: list[str] | tuple[str, ...] = ...,
        Arns: list[str] | tuple[str, ...] = ...,
        Type: types.VisibilityTypeType = ...,
        MaxResults: int = ...,
        PaginationConfig: types.PaginatorConfigTypeDef = ...,
    ) -> PageIterator[types.DescribeImagesResultTypeDef, types.DescribeImagesFullResultTypeDef]: ...

class _DescribeSessionsPaginator(
    Paginator[types.DescribeSessionsResultTypeDef, types.DescribeSessionsFullResultTypeDef]
):
    def paginate(  # type: ignore[override]  # of one operation
        self,
        *,
        StackName: str,
        FleetName: str,
        UserId: str = ...,
        Limit: int = ...,
        AuthenticationType: types.AuthenticationTypeType = ...,
        InstanceId: str = ...,
        PaginationConfig: types.PaginatorConfigTypeDef = ...,
    ) -> PageIterator[types.DescribeSessionsResultTypeDef, types.DescribeSessionsFullResultTypeDef]: ...

class _DescribeStacksPaginator(Paginator[types.DescribeStacksResultTypeDef, types.DescribeStacksFullResultTypeDef]):
    def paginate(  # type: ignore[override]  # of one operation
        self, *, Names: list[str] | tuple[str, ...] = ..., PaginationConfig: types.PaginatorConfigTypeDef = ...
    ) -> PageIterator[types.DescribeStacksResultTypeDef, types.DescribeStacksFullResultTypeDef]: ...

class _DescribeUserStackAssociationsPaginator(
    Paginator[types.DescribeUserStackAssociationsResultTypeDef, types.DescribeUserStackAssociationsFullResultTypeDef]
):
    def paginate(  # type: ignore[override]  # of one operation
        self,
        *,
        StackName: str = ...,
        UserName: str = ...,
        AuthenticationType: types.AuthenticationTypeType = ...,
        MaxResults: int = ...,
        PaginationConfig: types.PaginatorConfigTypeDef = ...,
    ) -> PageIterator[
        types.DescribeUserStackAssociationsResultTypeDef, types.DescribeUserStackAssociationsFullResultTypeDef
    ]: ...

class _DescribeUsersPaginator(Paginator[types.DescribeUsersResultTypeDef, types.DescribeUsersFullResultTypeDef]):
    def paginate(  # type: ignore[override]  # of one operation
        self,
        *,
        AuthenticationType: types.AuthenticationTypeType,
        MaxResults: int = ...,
        PaginationConfig: types.PaginatorConfigTypeDef = ...,
    ) -> PageIterator[types.DescribeUsersResultTypeDef, types.DescribeUsersFullResultTypeDef]: ...

class _ListAssociatedFleetsPaginator(
    Paginator[types.ListAssociatedFleetsResultTypeDef, types.ListAssociatedFleetsFullResultTypeDef]
):
    def paginate(  # type: ignore[override]  # of one operation
        self, *, StackName: str, PaginationConfig: types.PaginatorConfigTypeDef = ...
    ) -> PageIterator[types.ListAssociatedFleetsResultTypeDef, types.ListAssociatedFleetsFullResultTypeDef]: ...

class _ListAssociatedStacksPaginator(
    Paginator[types.ListAssociatedStacksResultTypeDef, types.ListAssociatedStacksFullResultTypeDef]
):
    def paginate(  # type: ignore[override]  # of one operation
        self, *, FleetName: str, PaginationConfig: types.PaginatorConfigTypeDef = ...
    ) -> PageIterator[types.ListAssociatedStacksResultTypeDef, types.ListAssociatedStacksFullResultTypeDef]: ...

TYPE_CHECKING = False

class Client(Face, _core.Client):
    """The AppStream client. Methods, arguments and answers are those of `boto3.client("appstream")`.

    Safe to use from many threads, and inside a running event loop. What an argument leaves open comes from the
    environment and the shared AWS files, as with boto3.

    Args:
        region_name: for example `"eu-west-1"`.
        profile_name: a profile of the shared AWS files.
        endpoint_url: where the service is, if not at AWS's endpoint of the region.
        aws_access_key_id, aws_secret_access_key, aws_session_token: credentials.
        session: a `boto3.Session` or a botocore session, whose region, profile and credentials are used.
        credentials: a callable, sync or async, that gives `(access_key, secret_key, token, expires)`, or a dict or an
            object with these. It is called in a thread of its own, and again before they expire.
        verify: the path of a CA bundle, or False to believe any server.
        config: timeouts, retries, proxies, protocol: see `Config`.

    Raises:
        NoRegionError: no region is known.
        ProfileNotFound: there is no such profile.
        ConfigParseError: a shared file is broken.
        ConfigurationError: settings that cannot be right.

    Example:
        with Client(region_name="eu-west-1") as client:
            page = client.describe_image_builders(Names=["win2022"])

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/Welcome.html
    """

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def close(self) -> None:
        """Drops the connections. A call made later raises `ClientClosedError`; a second `close` does nothing.

        Example:
            client.close()
        """

    @overload
    def get_paginator(
        self, operation_name: Literal["describe_directory_configs"]
    ) -> _DescribeDirectoryConfigsPaginator:
        """A paginator for the operation, as boto3 has it.

        Args:
            operation_name: the method's name, such as `"describe_images"`.

        Returns:
            Something with a `paginate` that takes what the method takes, and `PaginationConfig` (`MaxItems`,
            `PageSize`, `StartingToken`). Its pages are the method's answers.

        Raises:
            OperationNotPageableError: the operation does not answer in pages.

        Example:
            for page in client.get_paginator("describe_images").paginate(Type="PUBLIC"):
                print([image["Name"] for image in page["Images"]])
        """

    @overload
    def get_paginator(self, operation_name: Literal["describe_fleets"]) -> _DescribeFleetsPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["describe_image_builders"]) -> _DescribeImageBuildersPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["describe_images"]) -> _DescribeImagesPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["describe_sessions"]) -> _DescribeSessionsPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["describe_stacks"]) -> _DescribeStacksPaginator: ...
    @overload
    def get_paginator(
        self, operation_name: Literal["describe_user_stack_associations"]
    ) -> _DescribeUserStackAssociationsPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["describe_users"]) -> _DescribeUsersPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["list_associated_fleets"]) -> _ListAssociatedFleetsPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["list_associated_stacks"]) -> _ListAssociatedStacksPaginator: ...
    @overload
    def get_paginator(self, operation_name: str) -> Paginator[Any, Any]: ...
    @property
    def image_builders(self) -> ImageBuilders:
        """The image builders of the account and region, as objects.

        Returns:
            An `ImageBuilders`; nothing is asked before it is used.

        Example:
            builder = client.image_builders.get("win2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
        """

    @property
    def images(self) -> Images:
        """The images that the account and region can see, as objects.

        Returns:
            An `Images`; nothing is asked before it is used.

        Example:
            image = client.images.latest(platform="WINDOWS_SERVER_2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """

    def get_waiter(self, waiter_name: types.WaiterNameType) -> Waiter:
        """The waiter of that name.

        Args:
            waiter_name: one of `waiter_names`, which are botocore's and `image_builder_running`,
                `image_builder_stopped`, `image_builder_deleted`, `image_available` and `image_deleted`.

        Returns:
            Something with a `wait` that takes `Names`, `Arns` and `WaiterConfig` (`Delay` in seconds, `MaxAttempts`).

        Raises:
            UnknownWaiterError: there is none of that name.

        Example:
            client.get_waiter("image_builder_running").wait(Names=["win2022"])
        """

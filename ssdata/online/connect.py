"""The way to the network, for those who have installed what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ssdata.store.project import Project, ProjectError

if TYPE_CHECKING:
    from ssdata.online.fetcher import Fetcher, Told

EXTRA = frozenset({"httpx", "platformdirs"})


@contextmanager
def connected(project: Project, told: Told) -> Iterator[Fetcher]:
    """Somebody who answers the questions of a project's rules, and tells how far it is.

    Raises:
        ProjectError: the libraries for it are not installed.
    """
    try:
        import platformdirs

        from ssdata.online.http import Client
    except ModuleNotFoundError as error:
        if error.name not in EXTRA:
            raise
        raise ProjectError(
            f"--online needs {error.name}, which is not installed",
            'install the extra "online": pip install "sino-soviet-data[online]", '
            'or from a checkout pip install ".[online]"',
        ) from error
    from ssdata.online.cache import Cache
    from ssdata.online.fetcher import Fetcher

    settings = project.online
    if settings.cache is None:
        folder = platformdirs.user_cache_path("ssdata") / "online"
    else:
        folder = project.root / settings.cache
    cache = Cache(folder, settings.cache_days)
    with Client(settings) as client:
        yield Fetcher(settings, client, cache, told=told)

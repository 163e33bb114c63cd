"""The peak memory of this process, read without importing anything that would raise it."""


def forget() -> None:
    """Let the peak be what is in use now; where the kernel cannot do that, it stays what it was."""
    try:
        with open("/proc/self/clear_refs", "w", encoding="ascii") as clear_refs:
            clear_refs.write("5")
    except OSError:
        pass


def rss_kib() -> int:
    """Peak memory of this program alone: what ``getrusage`` says also counts the parent before the exec."""
    try:
        with open("/proc/self/status", "rb") as status:
            for line in status:
                if line.startswith(b"VmHWM:"):
                    return int(line.split()[1])
    except FileNotFoundError:
        pass
    import resource
    import sys

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak

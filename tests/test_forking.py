"""Forks, and processes that Python's own tools make: a client works on both sides, whatever was under way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aws_appstream.local import LocalAppStream

from .faces import answer
from .scripts import told
from .stub import Stub, late

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")

# A child that hangs is killed by its alarm, and its status says so.
FORK = """
def fork(child):
    if (process := os.fork()) == 0:
        signal.alarm(20)
        try:
            child()
        except BaseException as error:
            print(repr(error), flush=True)
            os._exit(1)
        os._exit(0)
    return process
def status(process):
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
"""
BUILDER = {"Name": "b", "ImageName": "AppStream-WinServer2022-06-17-2024", "InstanceType": "stream.standard.medium"}


# --- Forks while something is under way ----------------------------------------------------------------------------


def test_a_child_forked_amid_calls_and_waits_does_both_itself(still: LocalAppStream, tmp_path: Path) -> None:
    still.client().create_image_builder(**BUILDER)  # type: ignore[arg-type]
    script = (
        FORK
        + """
client = Client(endpoint_url=urls[0], **options)
other = AsyncClient(endpoint_url=urls[0], **options)
begun = threading.Semaphore(0)
def calls():
    while True:
        client.describe_images()
        begun.release()
def wait():
    client.image_builders.wait_until("b", "RUNNING", poll=0.002, on_change=lambda _: begun.release())
async def both():
    async def calls():
        while True:
            await other.describe_images()
            begun.release()
    wait = other.image_builders.wait_until("b", "RUNNING", poll=0.002, on_change=lambda _: begun.release())
    await asyncio.gather(calls(), calls(), wait)
for work in (calls, calls, wait, lambda: asyncio.run(both())):
    threading.Thread(target=work, daemon=True).start()
for _ in range(6):
    begun.acquire()
def child():
    client.describe_images()
    asyncio.run(other.describe_images())
    for waiting in (client, other):
        try:
            made = waiting.image_builders.wait_until("b", "RUNNING", poll=0.002, timeout=0.02)
            asyncio.run(made)
        except exceptions.WaitTimeout:
            pass
print([status(fork(child)) for _ in range(10)])
client.describe_images()
print("end", flush=True)
os._exit(0)
"""
    )
    assert told(script, tmp_path, still.endpoint_url) == f"{[0] * 10}\nend\n"


def test_a_fork_comes_after_what_a_thread_is_in_the_middle_of(tmp_path: Path) -> None:
    """The root certificates are read once in a process, under a lock: here from a pipe, which takes its time."""
    pipe = tmp_path / "roots"
    os.mkfifo(pipe)
    script = (
        FORK
        + """
os.environ["SSL_CERT_FILE"] = urls[0]
def call():
    try:
        Client(endpoint_url="https://127.0.0.1:1", **options).describe_images()
    except exceptions.EndpointConnectionError:
        pass
thread = threading.Thread(target=call)
thread.start()
roots = open(urls[0], "w")  # returns when the other end is open
threading.Timer(0.3, roots.close).start()
def child():
    del os.environ["SSL_CERT_FILE"]
    call()
print(status(fork(child)))
thread.join()
"""
    )
    assert told(script, tmp_path, str(pipe)) == "0\n"


# An import that takes its time where Python itself does not make a fork wait for it.
SLOW_IMPORT = """
from importlib.machinery import PathFinder, SourceFileLoader
class Slow(SourceFileLoader):
    def exec_module(self, module):
        begun.set()
        time.sleep(SECONDS)
        super().exec_module(module)
class Finder:
    def find_spec(name, path, target=None):
        if name != "aws_appstream.image_builders":
            return None
        spec = PathFinder.find_spec(name, path, target)
        spec.loader = Slow(name, spec.origin)
        return spec
begun = threading.Event()
sys.meta_path.insert(0, Finder)
def load(client):
    return client.image_builders if client else __import__("aws_appstream.image_builders")
def begin(client):
    thread = threading.Thread(target=load, args=(client,), daemon=True)
    thread.start()
    begun.wait()
    return thread
"""
CLIENT = "Client(endpoint_url=urls[0], **options)"


@pytest.mark.parametrize("client", [CLIENT, "None"], ids=["of a client", "before the first client"])
def test_a_fork_comes_after_the_import_that_a_thread_is_in(client: str, still: LocalAppStream, tmp_path: Path) -> None:
    script = f"""
client = {client}
thread = begin(client)
print(status(fork(lambda: load(client))))
thread.join()
"""
    slow = FORK + SLOW_IMPORT.replace("SECONDS", "0.3")
    assert told(slow + script, tmp_path, still.endpoint_url) == "0\n"


def test_a_fork_does_not_wait_for_ever(still: LocalAppStream, tmp_path: Path) -> None:
    """What takes as long as this is stuck, and no reason to get stuck as well."""
    stuck = FORK + SLOW_IMPORT.replace("SECONDS", "600")
    script = f"""
client = {CLIENT}
begin(client)
print(status(fork(client.describe_images)))
"""
    assert told(stuck + script, tmp_path, still.endpoint_url) == "0\n"


def test_forks_of_several_threads_do_not_get_in_each_others_way(still: LocalAppStream, tmp_path: Path) -> None:
    script = (
        FORK
        + """
client = Client(endpoint_url=urls[0], **options)
ended = []
def forks():
    for _ in range(5):
        ended.append(status(fork(client.describe_images)))
        client.describe_images()
threads = [threading.Thread(target=forks) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(ended == [0] * 20)
"""
    )
    assert told(script, tmp_path, still.endpoint_url) == "True\n"


def test_a_childs_children_work_too(still: LocalAppStream, tmp_path: Path) -> None:
    script = (
        FORK
        + """
client = Client(endpoint_url=urls[0], **options)
def generation(left):
    client.describe_images()
    if left and status(fork(lambda: generation(left - 1))):
        os._exit(9)
    client.describe_images()
generation(4)
print("end")
"""
    )
    assert told(script, tmp_path, still.endpoint_url) == "end\n"


def test_a_call_is_not_made_twice_when_a_signals_handler_forks(stub: Stub, tmp_path: Path) -> None:
    stub.always(late(answer("json", {"NextToken": "t"}), 1))
    script = (
        FORK
        + """
client = Client(endpoint_url=urls[0], **options)
def handler(*_):
    global child
    child = os.fork()
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.3)
try:
    print(client.describe_images()["NextToken"], status(child), flush=True)
except RuntimeError as error:
    print(error, flush=True)
    os._exit(7)
print(client.describe_images()["ResponseMetadata"]["RetryAttempts"])
"""
    )
    expected = "this call was begun before a fork, and belongs to the parent\nt 7\n0\n"
    assert told(script, tmp_path, stub.url) == expected
    assert len(stub.take()) == 2


def test_children_and_parent_tell_their_calls_apart(stub: Stub, tmp_path: Path) -> None:
    stub.always(answer("json", {}))
    script = (
        FORK
        + """
Client(endpoint_url=urls[0], **options).describe_images()
def call():
    Client(endpoint_url=urls[0], **options).describe_images()
children = [fork(call) for _ in range(3)]
call()
print([status(child) for child in children])
"""
    )
    assert told(script, tmp_path, stub.url) == "[0, 0, 0]\n"
    ids = [request.headers["amz-sdk-invocation-id"] for request in stub.take()]
    assert len(ids) == len(set(ids)) == 5


def test_a_loop_that_was_used_before_a_fork_serves_both_sides(stub: Stub, tmp_path: Path) -> None:
    stub.always(answer("json", {}))
    script = (
        FORK
        + """
client = AsyncClient(endpoint_url=urls[0], **options)
loop = asyncio.new_event_loop()
def calls(count):
    for _ in range(count):
        loop.run_until_complete(client.describe_images())
calls(1)
child = fork(lambda: calls(10))
calls(10)
print(status(child))
"""
    )
    assert told(script, tmp_path, stub.url) == "0\n"


def test_the_parents_local_appstream_serves_its_children(tmp_path: Path) -> None:
    script = (
        FORK
        + """
with LocalAppStream(speed=0) as local:
    client = local.client()
    client.describe_images()
    def child():
        client.describe_images()
        image = "AppStream-WinServer2022-06-17-2024"
        client.image_builders.create(f"b{os.getpid()}", image=image, instance_type="stream.standard.medium")
        local.stop()  # not his
        with LocalAppStream(speed=0) as own:
            own.client().describe_images()
    print([status(child) for child in [fork(child) for _ in range(3)]])
    print(len(client.describe_image_builders()["ImageBuilders"]))
"""
    )
    assert told(script, tmp_path) == "[0, 0, 0]\n3\n"


def test_a_child_that_ends_as_any_program_does_prints_nothing(still: LocalAppStream, tmp_path: Path) -> None:
    script = """
client = Client(endpoint_url=urls[0], **options)
def calls():
    while True:
        client.describe_images()
threading.Thread(target=calls, daemon=True).start()
client.describe_images()
child = os.fork()
if child == 0:
    threading.Thread(target=calls, daemon=True).start()
    client.describe_images()
    sys.exit(4)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    assert told(script, tmp_path, still.endpoint_url) == "4\n"


# --- Python's own tools --------------------------------------------------------------------------------------------

METHODS = ("fork", "spawn", "forkserver")
WORK = """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
def names(client):
    made = client.describe_image_builders()
    made = asyncio.run(made) if isinstance(client, AsyncClient) else made
    return [builder["Name"] for builder in made["ImageBuilders"]]
def put(queue, client):
    queue.put(names(client))
"""


@pytest.fixture
def built(still: LocalAppStream) -> LocalAppStream:
    still.client().create_image_builder(**BUILDER)  # type: ignore[arg-type]
    return still


@pytest.mark.parametrize("method", METHODS)
def test_a_process_is_given_a_client(built: LocalAppStream, tmp_path: Path, method: str, kind: str) -> None:
    script = f"""
if __name__ == "__main__":
    client = {"Client" if kind == "sync" else "AsyncClient"}(endpoint_url=urls[0], **options)
    names(client)
    context = multiprocessing.get_context("{method}")
    queue = context.Queue()
    processes = [context.Process(target=put, args=(queue, client)) for _ in range(2)]
    [process.start() for process in processes]
    print([queue.get(timeout=30) for _ in processes])
    [process.join() for process in processes]
    print([process.exitcode for process in processes], names(client))
"""
    assert told(WORK + script, tmp_path, built.endpoint_url) == "[['b'], ['b']]\n[0, 0] ['b']\n"


@pytest.mark.parametrize("method", METHODS)
def test_a_pool_of_processes_maps_over_clients(built: LocalAppStream, tmp_path: Path, method: str) -> None:
    script = f"""
if __name__ == "__main__":
    clients = [kind(endpoint_url=urls[0], **options) for kind in (Client, AsyncClient) * 3]
    [names(client) for client in clients]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("{method}")) as pool:
        print(list(pool.map(names, clients)))
    with multiprocessing.get_context("{method}").Pool(2) as pool:
        print(pool.map(names, clients))
"""
    expected = f"{[['b']] * 6}\n" * 2
    assert told(WORK + script, tmp_path, built.endpoint_url) == expected


def test_workers_of_a_pre_fork_server_share_a_client_made_before(built: LocalAppStream, tmp_path: Path) -> None:
    """As gunicorn does it with `preload_app`: workers are forked, replaced when they end, and told to by a signal."""
    script = """
client = Client(endpoint_url=urls[0], **options)
client.describe_image_builders()
stopping = []
def worker(requests):
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(True))
    threads = [threading.Thread(target=client.describe_image_builders) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    os.write(ready, b".")
    while not stopping and requests:
        client.describe_image_builders()
        requests -= 1
    client.close()
    sys.exit(0)
def start(requests):
    if (process := os.fork()) == 0:
        worker(requests)
    return process
heard, ready = os.pipe()
workers = {start(3) for _ in range(3)}
ended = []
for _ in range(6):  # each is replaced when it has done its share
    process, status = os.wait()
    workers.remove(process)
    ended.append(status)
    workers.add(start(3))
forever = {start(10**9) for _ in range(2)}
told = b""
while len(told) < 9 + 2:
    told += os.read(heard, 100)
for process in forever:
    os.kill(process, signal.SIGTERM)
ended += [os.waitpid(process, 0)[1] for process in workers | forever]
print(ended)
client.describe_image_builders()
"""
    assert told(script, tmp_path, built.endpoint_url) == f"{[0] * 11}\n"

"""A published platform for a bench: started on a port and a database of its own, set up, signed in, killed, started again."""
import http.cookiejar, json, os, re, shutil, signal, subprocess, sys, tempfile, time, urllib.error, urllib.parse, urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, "artifacts/published/Rapport.Web.dll")
POSTGRES = os.environ.get("RAPPORT_BENCH_POSTGRES")  # Host=…;Port=…;Username=…, without a database


def publish():
    """The same line as in Dockerfile."""
    subprocess.run(["dotnet", "publish", "src/Rapport.Web", "-c", "Release", "-o", os.path.dirname(PROGRAM), "-v", "q", "--nologo"], check=True, cwd=ROOT)


def conditions():
    processor = re.search(r"model name[^:]*: (.*)", open("/proc/cpuinfo").read())[1]
    return f"{time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC, {processor}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before, Python {sys.version.split()[0]} as client on the same machine"


def load():
    return f"{os.getloadavg()[0]:.1f}"


class Installation:
    """One data folder and one database. Limits on calls are off."""

    def __init__(self, provider, port=5988, **settings):
        self.provider, self.address = provider, f"http://127.0.0.1:{port}"
        self.folder = tempfile.mkdtemp(prefix="rapport-bench-")
        self.environment = {**os.environ, "RAPPORT_DATA": self.folder, "Limits__ApiPerMinute": "100000000", "Limits__DoorPerMinute": "1000000", **settings}
        if provider == "postgres":
            self.base = f"rapport_bench_{os.getpid()}_{port}"
            self.sql(f"CREATE DATABASE {self.base}", "postgres")
            self.environment["ConnectionStrings__Rapport"] = f"{POSTGRES};Database={self.base}"
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.jar = next(h.cookiejar for h in self.opener.handlers if isinstance(h, urllib.request.HTTPCookieProcessor))
        self.peak = 0
        self.start()
        self.set_up()

    def start(self):
        """Returns when it answers."""
        self.log = open(os.path.join(self.folder, "log"), "ab")
        self.program = subprocess.Popen(["dotnet", PROGRAM, "--urls", self.address], env=self.environment, stdout=self.log, stderr=self.log, cwd=self.folder)
        for _ in range(1200):
            try:
                with urllib.request.urlopen(self.address + "/health/ready", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                if self.program.poll() is not None:
                    raise SystemExit(open(os.path.join(self.folder, "log")).read())
                time.sleep(.1)
        raise SystemExit("The platform did not start.")

    def set_up(self):
        link = None
        for _ in range(100):
            link = re.findall(r"/setup/\S+", open(os.path.join(self.folder, "log")).read())
            if link:
                break
            time.sleep(.1)
        self.send(link[-1], **{"Organisation": "Bench", "Account.Name": "Bench", "Account.Email": "bench@example.org", "Account.Password": "a cello, not the worry"})
        page = self.send("/account", "/account?handler=Token", **{"Token.Name": "bench", "Token.Read": "true", "Token.Write": "true"})
        self.token = re.search(r"rapport_[A-Za-z0-9_-]+", page)[0]

    def open(self, path):
        with self.opener.open(self.address + path, timeout=600) as answer:
            return answer.read().decode()

    def send(self, path, action=None, **fields):
        hidden = dict(re.findall(r'<input name="(__[^"]+)" type="hidden" value="([^"]+)"', self.open(path)))
        with self.opener.open(self.address + (action or path), urllib.parse.urlencode({**hidden, **fields}).encode()) as answer:
            return answer.read().decode()

    def api(self, path, body=None, method=None, headers=None):
        """Status and JSON; the program's peak of memory is noted on the way."""
        request = urllib.request.Request(self.address + path, body, {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", **(headers or {})}, method=method)
        with urllib.request.urlopen(request, timeout=1200) as answer:
            return answer.status, json.loads(answer.read() or b"null")

    def memory(self):
        """The largest working set so far, MB: of the program, and of PostgreSQL's processes for this database together, at their largest now."""
        status = open(f"/proc/{self.program.pid}/status").read()
        self.peak = max(self.peak, int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024)
        return self.peak

    def processor(self):
        """Seconds of processor time the program has used."""
        fields = open(f"/proc/{self.program.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self):
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()
        self.log.close()

    def sql(self, statement, base=None):
        """Rows, each a list of texts."""
        if self.provider == "postgres":
            parts = dict(part.split("=", 1) for part in POSTGRES.split(";"))
            done = subprocess.run(["psql", "-qAt", "-F", "\t", "-h", parts["Host"], "-p", parts["Port"], "-U", parts["Username"], base or self.base, "-c", statement],
                                  check=True, capture_output=True, text=True)
            return [line.split("\t") for line in done.stdout.splitlines()]
        import sqlite3
        with sqlite3.connect(os.path.join(self.folder, "rapport.db"), timeout=60) as db:
            return [[str(value) for value in row] for row in db.execute(statement)]

    def size(self):
        """Bytes of the database."""
        if self.provider == "postgres":
            return int(self.sql(f"SELECT pg_database_size('{self.base}')")[0][0])
        return sum(os.path.getsize(os.path.join(self.folder, name)) for name in os.listdir(self.folder) if name.startswith("rapport.db"))

    def close(self):
        self.program.terminate()
        self.program.wait()
        self.log.close()
        if self.provider == "postgres":
            self.sql(f"DROP DATABASE {self.base}", "postgres")
        shutil.rmtree(self.folder)

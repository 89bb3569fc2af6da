#!/usr/bin/python3
"""A worker that misbehaves: stands between Paraf and a worker of LibreOffice, or plays one.

Started like pekerja.py (script, soffice, private folder, pipe). What to do is read from ganggu.json
beside the private folders:

    {"sungguh": path of pekerja.py or null, "per": faults per 1,000 jobs, "macam": [...]}

Without `sungguh` no LibreOffice is started: the PDF is one page that holds the hash of the document.
Faults: macet (hangs), keluar (exits), potong (cuts its output), bocor (keeps memory), cabang (forks,
one of them into a session of its own), rusak (answers rubbish). Each is written to ganggu.log.
"""
import fcntl
import hashlib
import json
import os
import random
import subprocess
import sys
import time

SKRIP, SOFFICE, DIR, NAMA = sys.argv[1:5]
AKAR = os.path.dirname(DIR)
with open(os.path.join(AKAR, "ganggu.json"), encoding="utf-8") as f:
    ATUR = json.load(f)
ACAK = random.Random(NAMA)
SIMPAN = []
BOCOR = 200 << 20


def giliran():
    """The next kind, written down. The kinds take turns over all workers, one at a time, so that even
    a short run meets each of them."""
    with open(os.path.join(AKAR, "ganggu.log"), "a+", encoding="utf-8") as f:
        fcntl.flock(f, fcntl.LOCK_EX)
        f.seek(0)
        macam = ATUR["macam"][sum(1 for _ in f) % len(ATUR["macam"])]
        f.write(macam + "\n")
    return macam


def jawab(isi):
    sys.stdout.write((isi if isinstance(isi, str) else json.dumps(isi)) + "\n")
    sys.stdout.flush()


def pdf_tiruan(sidik):
    """The smallest PDF with one page; the hash stands in a comment and in its one stream."""
    isi = b"%% %s\n" % sidik.encode()
    objek = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(isi), isi),
    ]
    hasil, letak = b"%PDF-1.7\n", []
    for i, o in enumerate(objek):
        letak.append(len(hasil))
        hasil += b"%d 0 obj\n%s\nendobj\n" % (i + 1, o)
    xref = len(hasil)
    hasil += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % n for n in letak)
    return hasil + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % xref


class Tiruan:
    def mulai(self):
        return {"siap": True, "soffice": os.getpid()}

    def ubah(self, tugas):
        with open(tugas["masuk"], "rb") as f:
            sidik = hashlib.sha256(f.read()).hexdigest()
        time.sleep(0.003)
        with open(tugas["keluar"], "wb") as f:
            f.write(pdf_tiruan(sidik))
        return {"id": tugas["id"], "ok": True, "halaman": 1}


class Sungguh:
    def __init__(self, skrip):
        self.anak = subprocess.Popen(
            ["/usr/bin/python3", skrip, SOFFICE, DIR, NAMA],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def baris(self):
        b = self.anak.stdout.readline()
        if not b:
            os._exit(1)
        return json.loads(b)

    def mulai(self):
        return self.baris()

    def ubah(self, tugas):
        self.anak.stdin.write(json.dumps(tugas) + "\n")
        self.anak.stdin.flush()
        return self.baris()


def ganggu(macam, alat, tugas):
    if macam == "macet":
        time.sleep(3600)
    if macam == "keluar":
        os._exit(7)
    if macam == "rusak":
        jawab("bukan jawaban")
        return
    if macam == "cabang":
        subprocess.Popen(["/bin/sleep", "3600"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        subprocess.Popen(["/bin/sleep", "3600"], stdin=subprocess.DEVNULL,
                         stdout=subprocess.DEVNULL, start_new_session=True)
    if macam == "bocor":
        SIMPAN.append(bytearray(os.urandom(1 << 16)) * (BOCOR >> 16))
    hasil = alat.ubah(tugas)
    if macam == "potong":
        os.truncate(tugas["keluar"], os.path.getsize(tugas["keluar"]) // 2)
    jawab(hasil)


def utama():
    alat = Sungguh(ATUR["sungguh"]) if ATUR["sungguh"] else Tiruan()
    jawab(alat.mulai())
    for baris in sys.stdin:
        tugas = json.loads(baris)
        if ACAK.random() < ATUR["per"] / 1000:
            ganggu(giliran(), alat, tugas)
        else:
            jawab(alat.ubah(tugas))
    # Whoever asks it to end is obeyed at once, forked children or not.
    os._exit(0)


utama()

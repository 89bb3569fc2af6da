"""Keeps one LibreOffice warm and turns DOCX into PDF/A-2b, one job at a time.

Speaks JSON lines: {"id", "masuk", "keluar", "tujuan"} on stdin, {"id", "ok", ...} on stdout. Started with the
path of soffice.bin and a private folder; leads its own process group, so killing the group ends
both. LibreOffice dies with this process (PDEATHSIG), and this process ends when stdin closes: whoever
disappears first, nothing is left behind.
"""
import ctypes
import json
import os
import queue
import resource
import signal
import subprocess
import sys
import threading
import time

import uno
from com.sun.star.beans import PropertyValue

SOFFICE, DIR, NAMA = sys.argv[1:4]
MEMORI = 4 << 30  # bytes of address space; a letter needs a tenth of it
RESTART = 81  # what soffice.bin answers after setting up a fresh profile


def ikut_mati():
    try:
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # 1 = PR_SET_PDEATHSIG, Linux only
    except (OSError, AttributeError):
        pass
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))


def nyalakan():
    return subprocess.Popen(
        [
            SOFFICE, "-env:UserInstallation=file://%s/profil" % DIR, "--headless", "--invisible",
            "--nologo", "--norestore", "--nodefault", "--nolockcheck",
            "--accept=pipe,name=%s;urp;StarOffice.ComponentContext" % NAMA,
        ],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=ikut_mati,
    )


def sambung():
    """The desktop service of a running LibreOffice; restarts it when it asks for that."""
    lokal = uno.getComponentContext()
    resolver = lokal.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", lokal)
    proses = nyalakan()
    ulang = 0
    batas = time.monotonic() + 45
    while time.monotonic() < batas:
        if proses.poll() is not None:
            ulang += 1
            if proses.returncode != RESTART or ulang > 3:
                raise RuntimeError("soffice berhenti dengan kode %s" % proses.returncode)
            proses = nyalakan()
        try:
            ctx = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % NAMA)
            desktop = ctx.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", ctx)
            return proses, desktop
        except Exception:
            time.sleep(0.05)
    raise RuntimeError("soffice tidak menjawab")


def sifat(**nilai):
    hasil = []
    for nama, isi in nilai.items():
        p = PropertyValue()
        p.Name, p.Value = nama, isi
        hasil.append(p)
    return tuple(hasil)


def simpan(tujuan):
    return sifat(
        FilterName="writer_pdf_Export",
        FilterData=uno.Any("[]com.sun.star.beans.PropertyValue", sifat(
            # Resampling pictures costs half the time of a certificate and gains nothing on paper.
            ReduceImageResolution=False, SelectPdfVersion=2,
            # What is cut into parts afterwards loses its tags anyway.
            UseTaggedPDF=not tujuan,
            ExportBookmarks=False, ExportBookmarksToPDFDestination=tujuan,
        )),
    )


def ubah(desktop, masuk, keluar, tujuan):
    """Converts one file; answers its number of pages. Raises when LibreOffice refuses it.

    With `tujuan` the bookmarks of the document become named places in the PDF.
    """
    dokumen = desktop.loadComponentFromURL(uno.systemPathToFileUrl(masuk), "_blank", 0, sifat(
        # The second word spares the toolbars, which LibreOffice otherwise builds behind a hidden window.
        Hidden=True, HiddenForConversion=True,
        ReadOnly=True, MacroExecutionMode=0, UpdateDocMode=0,
        # Forced: HTML or a spreadsheet in disguise is refused instead of guessed at.
        FilterName="MS Word 2007 XML",
    ))
    if dokumen is None:
        raise ValueError("dokumen tidak dapat dibuka")
    try:
        dokumen.storeToURL(uno.systemPathToFileUrl(keluar), simpan(tujuan))
        return dokumen.getCurrentController().PageCount
    finally:
        dokumen.close(True)


def baca(antrean):
    for baris in sys.stdin:
        antrean.put(json.loads(baris))
    antrean.put(None)
    # The main thread may hang inside LibreOffice; the owner is gone, so do not wait for it long.
    time.sleep(5)
    os.killpg(0, signal.SIGKILL)


def jawab(**isi):
    sys.stdout.write(json.dumps(isi) + "\n")
    sys.stdout.flush()


def utama():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    antrean = queue.Queue()
    threading.Thread(target=baca, args=(antrean,), daemon=True).start()
    proses, desktop = sambung()
    jawab(siap=True, soffice=proses.pid)
    while True:
        tugas = antrean.get()
        if tugas is None:
            break
        try:
            halaman = ubah(desktop, tugas["masuk"], tugas["keluar"], bool(tugas.get("tujuan")))
            jawab(id=tugas["id"], ok=True, halaman=halaman)
        except Exception as galat:
            # A dead LibreOffice is not the document's fault; the owner starts a new one.
            hidup = proses.poll() is None and "disposed" not in str(galat)
            jawab(id=tugas["id"], ok=False, hidup=hidup, sebab=str(galat)[:500])
            if not hidup:
                break
    try:
        desktop.terminate()
        proses.wait(3)
    except Exception:
        proses.kill()


utama()

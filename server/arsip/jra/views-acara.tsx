import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import { Lencana, type JenisLencana } from '../../platform/ui/badge.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { keadaanPdf } from '../../platform/ui/tautan-berkas.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { UnitArsip } from './daftar.js'
import { NAMA_ACARA, NAMA_PEMILIK, NAMA_STATUS, sebutMasa, sebutRetensi } from './kata.js'
import { SkemaLaksana, SkemaPutus } from './skema.js'

type Saat = (d: Date | string) => string

const WARNA: Record<string, JenisLencana> = {
  diusulkan: 'info',
  disetujui: 'peringatan',
  ditolak: 'netral',
  dilaksanakan: 'baik',
}
const Status = ({ kode }: { kode: string }) => (
  <Lencana jenis={WARNA[kode] ?? 'netral'}>{NAMA_STATUS[kode] ?? kode}</Lencana>
)

/** Proposals and minutes, newest first. */
export const DaftarAcara = ({
  acara,
  berikut,
  saat,
}: {
  acara: any[]
  berikut: string | null
  saat: Saat
}) => (
  <>
    <p class="letak">
      <a href="/arsip">Arsip</a>
    </p>
    <h1>Usulan dan berita acara arsip</h1>
    <Tabel
      keterangan="Usulan arsip"
      keteranganTersembunyi
      baris={acara}
      kosong="Belum ada usulan. Pilih arsip yang jatuh tempo di daftar arsip."
      kolom={[
        {
          judul: 'Usulan',
          isi: (a) => (
            <a class="utama" href={`/arsip/acara/${a.id}`}>
              {NAMA_ACARA[a.jenis]}
            </a>
          ),
        },
        { judul: 'Jumlah', isi: (a) => a.jumlah, angka: true },
        { judul: 'Pengusul', isi: (a) => a.pengusul },
        { judul: 'Waktu', isi: (a) => saat(a.diusulkan_at) },
        { judul: 'Keadaan', isi: (a) => <Status kode={a.status} /> },
      ]}
    />
    {berikut && (
      <p>
        <a href={`/arsip/acara?sesudah=${berikut}`}>Usulan sebelumnya</a>
      </p>
    )}
  </>
)

interface PropAcara {
  acara: any
  butir: any[]
  pdf: { status: string; galat: string } | null
  boleh: { memutus: boolean; melaksanakan: boolean }
  saat: Saat
  csrf: string
}

/** One proposal with its list, the decision, and when done its minutes. */
export function HalamanAcara(p: PropAcara): JSX.Element {
  const { acara: a } = p
  return (
    <>
      <p class="letak">
        <a href="/arsip">Arsip</a> · <a href="/arsip/acara">Usulan dan berita acara</a>
      </p>
      <h1>
        {NAMA_ACARA[a.jenis]} <Status kode={a.status} />
      </h1>
      <Fakta
        isi={[
          ['Jumlah arsip', p.butir.length],
          ['Diusulkan', `${a.pengusul}, ${p.saat(a.diusulkan_at)}`],
          ['Diputus', a.pemutus && `${a.pemutus}, ${p.saat(a.diputus_at)}`],
          ['Alasan ditolak', a.alasan_tolak],
          ['Dilaksanakan', a.pelaksana && `${a.pelaksana}, ${p.saat(a.dilaksanakan_at)}`],
          ['Nomor berita acara', a.nomor],
          ['Tempat', a.tempat],
          ['Saksi', a.saksi],
          ['Keterangan', a.keterangan],
          ['Berita acara', a.docx_sha256 && <Berkas {...p} />],
        ]}
      />
      {p.boleh.memutus && (
        <section class="kartu">
          <h2>Putuskan usulan</h2>
          <FormSkema
            skema={SkemaPutus}
            aksi={`/arsip/acara/${a.id}/putusan`}
            csrf={p.csrf}
            tombol="Simpan putusan"
          />
        </section>
      )}
      {p.boleh.melaksanakan && <Laksana {...p} />}
      <h2>Daftar arsip</h2>
      <TabelButir butir={p.butir} />
    </>
  )
}

const Berkas = ({ acara: a, pdf }: PropAcara) => (
  <span class="berkas">
    <a href={`/arsip/acara/${a.id}/berita-acara.docx`}>DOCX</a>
    {pdf?.status === 'selesai' ? (
      <a href={`/arsip/acara/${a.id}/berita-acara.pdf`}>PDF</a>
    ) : (
      <span class="redup">{keadaanPdf(pdf?.status ?? null, pdf?.galat ?? '')}</span>
    )}
    <a href={`/arsip/acara/${a.id}/daftar-arsip.xlsx`}>Daftar arsip (XLSX)</a>
  </span>
)

const Laksana = ({ acara: a, csrf }: PropAcara) => (
  <section class="kartu">
    <h2>Catat pelaksanaan</h2>
    {a.jenis === 'pemusnahan' && (
      <p class="peringatan">
        Isi berkas arsip ini dihapus dan tidak dapat dikembalikan. Catatan, sidik berkas, dan berita
        acaranya tetap tersimpan.
      </p>
    )}
    <FormSkema
      skema={SkemaLaksana}
      aksi={`/arsip/acara/${a.id}/laksanakan`}
      csrf={csrf}
      tombol={a.jenis === 'pemusnahan' ? 'Musnahkan dan buat berita acara' : 'Buat berita acara'}
    />
  </section>
)

const TabelButir = ({ butir }: { butir: any[] }) => (
  <Tabel
    keterangan="Daftar arsip"
    keteranganTersembunyi
    baris={butir}
    kolom={[
      { judul: 'No.', isi: (b) => b.urut, angka: true },
      { judul: 'Nomor', isi: (b) => b.cuplikan.nomor || 'Tanpa nomor' },
      { judul: 'Jenis', isi: (b) => NAMA_PEMILIK[b.pemilik] },
      { judul: 'Tanggal', isi: (b) => tanggalPanjang(b.cuplikan.tanggal) },
      { judul: 'Uraian', isi: (b) => b.cuplikan.uraian },
      {
        judul: 'Kode',
        isi: (b) => (
          <>
            {b.cuplikan.klasifikasi}
            <small>{sebutRetensi(b.cuplikan)}</small>
          </>
        ),
      },
      {
        judul: 'Berkas',
        isi: (b) =>
          b.berkas.length > 0 &&
          b.berkas.map((f: any) => (
            <small>
              {f.nama}: <code title={f.sha256}>{f.sha256.slice(0, 12)}</code>
            </small>
          )),
      },
    ]}
  />
)

interface PropUnit {
  unit: UnitArsip
  skema: TSchema
  awal: Record<string, unknown>
  mengelola: boolean
  hariIni: string
  asal: string
  csrf: string
}

/** One unit of the archive: its dates, and how the archivist files or holds it. */
export const HalamanUnit = ({ unit: u, ...p }: PropUnit) => (
  <>
    <p class="letak">
      <a href="/arsip">Arsip</a>
    </p>
    <h1>
      {u.nomor || 'Tanpa nomor'} {u.tahan && <Lencana jenis="peringatan">Ditahan</Lencana>}
    </h1>
    <Fakta
      isi={[
        ['Jenis', NAMA_PEMILIK[u.pemilik]],
        ['Uraian', <a href={p.asal}>{u.uraian}</a>],
        ['Tanggal', tanggalPanjang(u.tanggal)],
        ['Kode klasifikasi', u.klasifikasi && `${u.klasifikasi} ${u.uraian_klas ?? ''}`],
        ['Jadwal retensi', sebutRetensi(u)],
        ['Dihitung sejak', u.mulai ? tanggalPanjang(u.mulai) : 'perkaranya selesai'],
        ['Aktif sampai', u.aktif_sampai && tanggalPanjang(u.aktif_sampai)],
        ['Inaktif sampai', u.inaktif_sampai && tanggalPanjang(u.inaktif_sampai)],
        ['Dipindahkan', u.inaktif_at && tanggalPanjang(u.inaktif_at)],
        ['Keadaan', sebutMasa(u, p.hariIni)],
        ['Alasan ditahan', u.tahan_alasan],
      ]}
    />
    {p.mengelola && !u.akhir && (
      <section class="kartu">
        <h2>Pengarsipan</h2>
        <FormSkema
          skema={p.skema}
          awal={p.awal}
          aksi={`/arsip/unit/${u.pemilik}/${u.pemilik_id}`}
          csrf={p.csrf}
          tombol="Simpan"
        />
      </section>
    )}
  </>
)

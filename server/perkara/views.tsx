import { Lencana } from '../platform/ui/badge.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { TautanBerkas } from '../platform/ui/tautan-berkas.js'
import { kalimat, sebutKeadaan, sebutStatus, warnaKeadaan } from './kata.js'
import type { BarisPerkara } from './queries.js'
import { Riwayat } from './view-riwayat.js'

type Saat = (d: Date) => string

/** A finished case shows its steps at once unless they are so many that the history drowns below them. */
const LANGKAH_TAMPAK = 15
interface Kejadian {
  kode: string
  nama: string
}

const Keadaan = ({ kode, kata }: { kode: string; kata: string }) => (
  <Lencana jenis={warnaKeadaan(kode)}>{kata}</Lencana>
)
const Status = ({ kode }: { kode: string }) => <Keadaan kode={kode} kata={sebutStatus(kode)} />

export function DaftarPerkara({
  baris,
  berikut,
  saat,
}: {
  baris: BarisPerkara[]
  berikut: string | null
  saat: Saat
}) {
  return (
    <>
      <h1>Perkara</h1>
      <p>
        <a class="tombol" href="/perkara/baru">
          Mulai perkara baru
        </a>
      </p>
      <Tabel
        keterangan="Daftar perkara"
        keteranganTersembunyi
        baris={baris}
        kosong="Belum ada perkara. Mulai satu dengan tombol di atas."
        kolom={[
          {
            judul: 'Perkara',
            isi: (p) => (
              <a class="utama" href={`/perkara/${p.id}`}>
                {p.judul}
              </a>
            ),
          },
          { judul: 'SOP', isi: (p) => p.sop },
          { judul: 'Unit', isi: (p) => p.unit },
          { judul: 'Mulai', isi: (p) => saat(p.dibuat_at) },
          { judul: 'Keadaan', isi: (p) => <Status kode={p.status} /> },
          { judul: 'Tugas terbuka', isi: (p) => p.terbuka, angka: true },
        ]}
      />
      {berikut && (
        <p>
          <a href={`/perkara?sesudah=${berikut}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

interface PropPerkara {
  data: any
  saat: Saat
  kejadian: Kejadian[]
  csrf: string
}

/** A case: what is being done now, its documents, what was done, and who did what. */
export function HalamanPerkara({ data, saat, kejadian, csrf }: PropPerkara) {
  const { perkara, tugas, naskah, lampiran, anak, riwayat } = data
  const terbuka = tugas.filter((t: any) => t.status === 'terbuka')
  const sudah = tugas.filter((t: any) => t.status !== 'terbuka').toReversed()
  return (
    <>
      <p class="letak">
        <a href="/perkara">Perkara</a>
        {perkara.induk_id && (
          <>
            {' '}
            · <a href={`/perkara/${perkara.induk_id}`}>Perkara induk</a>
          </>
        )}
      </p>
      <h1>
        {perkara.judul} <Status kode={perkara.status} />
      </h1>
      <Ringkasan perkara={perkara} saat={saat} />
      {perkara.status === 'berjalan' && (
        <>
          <h2>Sedang dikerjakan</h2>
          <TugasTerbuka tugas={terbuka} saat={saat} />
          {kejadian.map((k) => (
            <FormKejadian id={perkara.id} kejadian={k} csrf={csrf} />
          ))}
        </>
      )}
      <h2>Naskah</h2>
      <TabelNaskah naskah={naskah} />
      {anak.length > 0 && (
        <>
          <h2>Perkara yang dipanggil</h2>
          <ul>
            {anak.map((a: any) => (
              <li>
                <a href={`/perkara/${a.id}`}>
                  {a.sop}: {a.judul}
                </a>{' '}
                <Status kode={a.status} />
              </li>
            ))}
          </ul>
        </>
      )}
      {lampiran.length > 0 && (
        <>
          <h2>Lampiran</h2>
          <ul>
            {lampiran.map((l: any) => (
              <li>
                <a href={`/lampiran/${l.id}`}>{l.nama}</a>{' '}
                <span class="redup">
                  {ukuran(l.ukuran)}, {saat(l.dibuat_at)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {sudah.length > 0 && (
        <details open={perkara.status !== 'berjalan' && sudah.length <= LANGKAH_TAMPAK}>
          <summary>
            <h2>Langkah yang sudah dilalui ({sudah.length})</h2>
          </summary>
          <TugasSelesai tugas={sudah} saat={saat} />
        </details>
      )}
      <h2>Riwayat</h2>
      <Riwayat riwayat={riwayat} saat={saat} />
    </>
  )
}

function Ringkasan({ perkara, saat }: { perkara: any; saat: Saat }) {
  return (
    <Fakta
      isi={[
        ['SOP', <a href={`/sop/${perkara.sop_kode}`}>{perkara.sop}</a>],
        ['Unit', perkara.unit],
        [
          'Pelatihan',
          perkara.pelatihan && (
            <a href={`/pelatihan/${perkara.pelatihan_id}/peserta`}>{perkara.pelatihan}</a>
          ),
        ],
        ['Mulai', saat(perkara.dibuat_at)],
        ['Selesai', perkara.selesai_at && saat(perkara.selesai_at)],
      ]}
    />
  )
}

function TugasTerbuka({ tugas, saat }: { tugas: any[]; saat: Saat }) {
  return (
    <Tabel
      keterangan="Tugas yang terbuka"
      keteranganTersembunyi
      baris={tugas}
      kosong="Menunggu perkara yang dipanggil selesai."
      kolom={[
        {
          judul: 'Langkah',
          isi: (t) => (
            <a class="utama" href={`/tugas/${t.id}`}>
              {t.no}. {t.nama}
            </a>
          ),
        },
        { judul: 'Untuk', isi: (t) => t.peran },
        { judul: 'Pemegang', isi: (t) => t.pemegang ?? <span class="redup">belum diambil</span> },
        { judul: 'Masuk sejak', isi: (t) => saat(t.dibuka_at) },
      ]}
    />
  )
}

function TugasSelesai({ tugas, saat }: { tugas: any[]; saat: Saat }) {
  return (
    <Tabel
      keterangan="Langkah yang sudah dilalui"
      keteranganTersembunyi
      baris={tugas}
      kolom={[
        {
          judul: 'Langkah',
          isi: (t) => (
            <>
              <a href={`/tugas/${t.id}`}>
                {t.no}. {t.nama}
              </a>
              {t.kunjungan > 1 && <small>kali ke-{t.kunjungan}</small>}
            </>
          ),
        },
        {
          judul: 'Oleh',
          isi: (t) => (
            <>
              {t.oleh ?? '–'}
              <small>{t.peran}</small>
            </>
          ),
        },
        {
          judul: 'Selesai',
          isi: (t) => (t.status === 'batal' ? <Status kode="batal" /> : saat(t.selesai_at)),
        },
      ]}
    />
  )
}

export function TabelNaskah({ naskah }: { naskah: any[] }) {
  return (
    <Tabel
      keterangan="Naskah"
      keteranganTersembunyi
      baris={naskah}
      kosong="Belum ada naskah."
      kolom={[
        {
          judul: 'Naskah',
          isi: (n) => (
            <>
              <a href={`/naskah/${n.id}`}>{n.hal || kalimat(n.jenis)}</a>
              {n.hal && <small>{kalimat(n.jenis)}</small>}
            </>
          ),
        },
        {
          judul: 'Nomor',
          isi: (n) =>
            n.nomor ? (
              <span class="nomor">{n.nomor}</span>
            ) : (
              <span class="redup">belum bernomor</span>
            ),
        },
        {
          judul: 'Keadaan',
          isi: (n) => (
            <>
              <Keadaan kode={n.keadaan} kata={sebutKeadaan(n.keadaan)} />
              <small>versi {n.versi}</small>
            </>
          ),
        },
        {
          judul: 'Berkas',
          isi: (n) => (
            <TautanBerkas
              jalur={`/naskah/${n.id}/versi/${n.versi}`}
              pdf={n.pdf}
              sebab={n.pdf_galat}
            />
          ),
        },
      ]}
    />
  )
}

function FormKejadian({ id, kejadian, csrf }: { id: string; kejadian: Kejadian; csrf: string }) {
  const kolom = `kejadian-${kejadian.kode}`
  return (
    <details class="kartu">
      <summary>{kejadian.nama}</summary>
      <form method="post" action={`/perkara/${id}/kejadian/${kejadian.kode}`}>
        <input type="hidden" name="_csrf" value={csrf} />
        <p class="kolom">
          <label for={`${kolom}-nip`}>
            NIP peserta <span class="wajib">(wajib)</span>
          </label>
          <input id={`${kolom}-nip`} name="nip" required maxLength={25} inputMode="numeric" />
        </p>
        <p class="kolom">
          <label for={`${kolom}-keluhan`}>
            Kendala <span class="wajib">(wajib)</span>
          </label>
          <input id={`${kolom}-keluhan`} name="keluhan" required maxLength={500} />
        </p>
        <button>Laporkan</button>
      </form>
    </details>
  )
}

/** `12 KB`, `3,4 MB`. */
function ukuran(bita: number): string {
  if (bita < 1_000_000) return `${Math.max(1, Math.round(bita / 1000))} KB`
  return `${(bita / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
}

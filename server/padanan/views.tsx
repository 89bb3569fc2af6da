import { FormSkema } from '../platform/ui/form.js'
import { Lencana } from '../platform/ui/badge.js'
import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { cetakNip } from '../values/nip.js'
import { tanggalPanjang } from '../values/tanggal.js'
import {
  KELAS,
  KOLOM,
  SEMUA_SUMBER,
  SUMBER,
  type Beda,
  type Kelas,
  type KolomPadanan,
  type Sumber,
} from './jenis.js'
import { rapi } from './rapi.js'
import { SkemaLembar, skemaSemua } from './schema.js'

interface Prop {
  pelatihan: { id: string; nama: string }
  lembar: { sumber: Sumber; nama: string; jumlah: number; oleh: string; saat: string }[]
  jumlah: Partial<Record<Kelas, number>>
  beda: Beda[]
  kelas: Kelas | undefined
  berikut: number | null
  csrf: string
}

/** The roster beside its three sheets: what does not agree, to be decided once. */
export function HalamanPadanan(p: Prop) {
  const alamat = `/pelatihan/${p.pelatihan.id}/padanan`
  const semua = Object.values(p.jumlah).reduce((a, b) => a + b, 0)
  return (
    <>
      <p class="letak">
        <a href="/pelatihan">Pelatihan</a> ·{' '}
        <a href={`/pelatihan/${p.pelatihan.id}`}>{p.pelatihan.nama}</a>
      </p>
      <h1>Padanan data peserta {p.pelatihan.nama}</h1>
      <Lembaran {...p} />
      {p.lembar.length > 0 && <Ringkasan {...p} semua={semua} alamat={alamat} />}
      {p.kelas && p.beda.length > 1 && (
        <details class="kartu">
          <summary>Putuskan semua {KELAS[p.kelas].toLowerCase()} sekaligus</summary>
          <FormSkema
            skema={skemaSemua(p.kelas)}
            awal={{ kelas: p.kelas }}
            aksi={`${alamat}/semua`}
            csrf={p.csrf}
            tombol={`Terapkan pada ${p.jumlah[p.kelas]} perbedaan`}
          />
        </details>
      )}
      {p.lembar.length > 0 && (
        <Tabel
          keterangan="Perbedaan yang belum diputuskan"
          keteranganTersembunyi
          baris={p.beda}
          kosong="Tidak ada perbedaan yang menunggu putusan."
          kolom={[...KOLOM_BEDA, ...kolomSumber(p.lembar), putusan(alamat, p.csrf)]}
        />
      )}
      {p.berikut !== null && (
        <p>
          <a href={`${alamat}?${p.kelas ? `kelas=${p.kelas}&` : ''}mulai=${p.berikut}`}>
            Halaman berikutnya
          </a>
        </p>
      )}
    </>
  )
}

function Lembaran({ pelatihan, lembar, csrf }: Prop) {
  return (
    <section class="kartu">
      <h2>Lembar yang dibandingkan</h2>
      <Tabel
        keterangan="Lembar"
        keteranganTersembunyi
        baris={lembar}
        kosong="Belum ada lembar. Unggah daftar dari SIMPEG, LMS, atau Smartbangkom; satu saja sudah dapat dibandingkan dengan daftar peserta."
        kolom={[
          { judul: 'Sumber', isi: (l) => SUMBER[l.sumber] },
          { judul: 'Berkas', isi: (l) => l.nama },
          { judul: 'Baris', isi: (l) => l.jumlah.toLocaleString('id-ID'), angka: true },
          { judul: 'Diunggah', isi: (l) => `${l.saat}, ${l.oleh}` },
          {
            judul: 'Tindakan',
            isi: (l) => (
              <form method="post" action={`/pelatihan/${pelatihan.id}/padanan/lembar/hapus`}>
                <input type="hidden" name="_csrf" value={csrf} />
                <input type="hidden" name="sumber" value={l.sumber} />
                <button class="tombol-tipis" aria-label={`Hapus lembar ${SUMBER[l.sumber]}`}>
                  Hapus
                </button>
              </form>
            ),
          },
        ]}
      />
      <details open={lembar.length === 0}>
        <summary>Unggah lembar</summary>
        <FormSkema
          skema={SkemaLembar}
          aksi={`/pelatihan/${pelatihan.id}/padanan/lembar`}
          csrf={csrf}
          tombol="Bandingkan"
        />
      </details>
    </section>
  )
}

function Ringkasan({ jumlah, kelas, semua, alamat }: Prop & { semua: number; alamat: string }) {
  const pilihan = (Object.keys(KELAS) as Kelas[]).flatMap((k) =>
    jumlah[k] ? [[k, jumlah[k]] as const] : [],
  )
  return (
    <nav aria-label="Saring menurut golongan" class="berjajar">
      <a href={alamat} aria-current={kelas ? undefined : 'page'}>
        Semua ({semua})
      </a>
      {pilihan.map(([k, n]) => (
        <a href={`${alamat}?kelas=${k}`} aria-current={kelas === k ? 'page' : undefined}>
          {KELAS[k]} ({n})
        </a>
      ))}
      {semua > 0 && <a href={`${alamat}/perbedaan.xlsx`}>Unduh XLSX</a>}
    </nav>
  )
}

const sebut = (kelas: Kelas, nilai: string): string =>
  kelas === 'lahir' ? tanggalPanjang(nilai) : nilai

const KOLOM_BEDA: KolomTabel<Beda>[] = [
  {
    judul: 'Peserta',
    isi: (b) => (
      <>
        {b.nama || '(tanpa nama)'}
        {b.nip && <small class="sebaris">{cetakNip(b.nip)}</small>}
      </>
    ),
  },
  {
    judul: 'Perbedaan',
    isi: (b) => (
      <>
        <Lencana jenis={b.kelas in KELAS_KOLOM ? 'info' : 'peringatan'}>{KELAS[b.kelas]}</Lencana>
        <small>{b.perihal}</small>
      </>
    ),
  },
]

/** What one source says beside the others; what differs from the roster stands out. */
function MenurutSumber({ b, sumber }: { b: Beda; sumber: 'roster' | Sumber }) {
  if (!KELAS_KOLOM[b.kelas]) return b.perihal === SEBUTAN[sumber] && <small>{b.keterangan}</small>
  const isi = b.nilai[sumber]
  if (isi === undefined) return <small class="redup">–</small>
  const kolom = b.kunci.split(' ')[0] as KolomPadanan
  const sama = rapi(kolom, isi) === rapi(kolom, b.nilai.roster ?? '')
  const kata = sebut(b.kelas, isi)
  return <small>{sama ? kata : <strong>{kata}</strong>}</small>
}

const SEBUTAN = { roster: 'Daftar peserta', ...SUMBER }

/** The roster and every sheet that is there, side by side. */
const kolomSumber = (lembar: readonly { sumber: Sumber }[]): KolomTabel<Beda>[] =>
  (['roster', ...SEMUA_SUMBER] as const)
    .filter((s) => s === 'roster' || lembar.some((l) => l.sumber === s))
    .map((sumber) => ({
      judul: SEBUTAN[sumber],
      isi: (b: Beda) => <MenurutSumber b={b} sumber={sumber} />,
    }))

const KELAS_KOLOM: Partial<Record<Kelas, true>> = Object.fromEntries(
  Object.values(KOLOM).map((k) => [k.kelas, true]),
)

/** What can be chosen for one difference, most likely first. */
function pilihan(b: Beda): [nilai: string, kata: string][] {
  const biarkan: [string, string] = ['biarkan', 'Biarkan']
  if (b.kelas === 'tidak_ada') return [['biarkan', 'Memang tidak ada']]
  if (b.kelas === 'nip_ganda') return [['biarkan', 'Baris pertama']]
  if (b.kelas === 'nip_rusak' || b.kelas === 'di_luar') {
    const pasang: [string, string][] = b.saran
      ? [[`pasang ${b.saran.nip}`, `Pasangkan: ${b.saran.nama}`]]
      : []
    const tambah: [string, string][] = b.kelas === 'di_luar' ? [['tambah', 'Tambahkan']] : []
    return [...pasang, biarkan, ...tambah]
  }
  // Only whose: what each says stands beside it.
  const sumber = SEMUA_SUMBER.filter((s) => b.nilai[s]).map((s): [string, string] => [s, SUMBER[s]])
  const roster: [string, string][] = b.nilai.roster ? [['roster', SEBUTAN.roster]] : []
  return [...sumber, ...roster]
}

const putusan = (alamat: string, csrf: string): KolomTabel<Beda> => ({
  judul: 'Yang benar',
  isi: (b) => (
    <form method="post" action={`${alamat}/putus`} class="putus">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="kunci" value={b.kunci} />
      <select name="pilih" aria-label={`Yang benar bagi ${b.nama || b.keterangan}, ${b.perihal}`}>
        {pilihan(b).map(([nilai, kata]) => (
          <option value={nilai}>{kata}</option>
        ))}
      </select>
      <button class="tombol-tipis">Putuskan</button>
    </form>
  ),
})

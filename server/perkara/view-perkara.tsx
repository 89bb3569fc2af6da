import { Fakta } from '../platform/ui/table.js'
import type { Janji } from '../tenggat/service.js'
import { JanjiLayanan } from '../tenggat/tampilan.js'
import { Status, TabelNaskah, TugasSelesai, TugasTerbuka } from './tabel-perkara.js'
import { SuratMasuk } from './view-surat-masuk.js'
import { FormKejadian, type Kejadian } from './view-kejadian.js'
import type { UsulDibaca } from './pindah/baca.js'
import { Riwayat } from './view-riwayat.js'
import { TemplatPerkara } from './view-templat.js'

type Saat = (d: Date) => string

/** A finished case shows its steps at once unless the history would drown below them. */
const LANGKAH_TAMPAK = 15

interface PropPerkara {
  data: any
  saat: Saat
  kejadian: Kejadian[]
  csrf: string
}

/** A case: what is being done now, its documents, what was done, and who did what. */
export function HalamanPerkara({ data, saat, kejadian, csrf }: PropPerkara) {
  const { perkara, tugas, janji, naskah, lampiran, balasan, masuk, anak, riwayat, templat } = data
  const berjalan = perkara.status === 'berjalan'
  return (
    <>
      <Letak perkara={perkara} />
      <h1>
        {perkara.judul} <Status kode={perkara.status} />
      </h1>
      <UsulMenunggu perkara={perkara} pindah={data.pindah} />
      <Ringkasan perkara={perkara} janji={janji} saat={saat} />
      {perkara.alasan_henti && (
        <p class="kabar kabar-peringatan">
          Dihentikan oleh {perkara.dihentikan_oleh}. Alasan: {perkara.alasan_henti}
        </p>
      )}
      <p class="berjajar">
        <a href={`/perkara/${perkara.id}/peta`}>Peta langkah pada diagram SOP</a>
        {data.kelola && <a href={`/perkara/${perkara.id}/pindah`}>Pindahkan langkah</a>}
        {data.kelola && !perkara.induk_eksekusi && (
          <a href={`/perkara/${perkara.id}/henti`}>Hentikan perkara</a>
        )}
      </p>
      {berjalan && <h2>Sedang dikerjakan</h2>}
      {berjalan && <TugasTerbuka tugas={tugas.filter(terbuka)} saat={saat} />}
      {berjalan && kejadian.map((k) => <FormKejadian id={perkara.id} kejadian={k} csrf={csrf} />)}
      <h2>Naskah</h2>
      <TabelNaskah naskah={naskah} />
      <TemplatPerkara perkaraId={perkara.id} templat={templat} csrf={csrf} />
      <SuratMasuk balasan={balasan} masuk={masuk} />
      <Dipanggil anak={anak} />
      <Lampiran lampiran={lampiran} saat={saat} />
      <Dilalui tugas={tugas.filter((t: any) => !terbuka(t))} lipat={berjalan} saat={saat} />
      <h2>Riwayat</h2>
      <Riwayat riwayat={riwayat} saat={saat} />
    </>
  )
}

const terbuka = (t: any): boolean => t.status === 'terbuka'

/** Somebody asked to move the case; seen by all who see it, as their task may go. */
function UsulMenunggu({ perkara, pindah }: { perkara: any; pindah: UsulDibaca[] }) {
  const usul = pindah.find((u) => u.keadaan === 'menunggu')
  if (!usul || perkara.status !== 'berjalan') return null
  return (
    <p class="kabar kabar-peringatan">
      {usul.pengusul} mengusulkan perkara ini dipindahkan ke langkah {usul.ke_no}. {usul.ke_nama}.{' '}
      <a href={`/perkara/${perkara.id}/pindah`}>Baca usulnya</a>
    </p>
  )
}

const Letak = ({ perkara }: { perkara: any }) => (
  <p class="letak">
    <a href="/perkara">Perkara</a>
    {perkara.induk_id && (
      <>
        {' '}
        · <a href={`/perkara/${perkara.induk_id}`}>Perkara induk</a>
      </>
    )}
  </p>
)

function Ringkasan({ perkara, janji, saat }: { perkara: any; janji: Janji | null; saat: Saat }) {
  const lembar = `/pelatihan/${perkara.pelatihan_id}`
  return (
    <Fakta
      isi={[
        ['SOP', <a href={`/sop/${perkara.sop_kode}`}>{perkara.sop}</a>],
        ['Unit', perkara.unit],
        ['Pelatihan', perkara.pelatihan && <a href={lembar}>{perkara.pelatihan}</a>],
        ['Mulai', saat(perkara.dibuat_at)],
        [
          perkara.alasan_henti ? 'Dihentikan' : 'Selesai',
          perkara.selesai_at && saat(perkara.selesai_at),
        ],
        ['Janji layanan', janji && <JanjiLayanan janji={janji} saat={saat} />],
      ]}
    />
  )
}

function Dipanggil({ anak }: { anak: any[] }) {
  if (anak.length === 0) return null
  return (
    <>
      <h2>Perkara yang dipanggil</h2>
      <ul>
        {anak.map((a) => (
          <li>
            <a href={`/perkara/${a.id}`}>
              {a.sop}: {a.judul}
            </a>{' '}
            <Status kode={a.status} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Lampiran({ lampiran, saat }: { lampiran: any[]; saat: Saat }) {
  if (lampiran.length === 0) return null
  return (
    <>
      <h2>Lampiran</h2>
      <ul>
        {lampiran.map((l) => (
          <li>
            <a href={`/lampiran/${l.id}`}>{l.nama}</a>{' '}
            <span class="redup">
              {ukuran(l.ukuran)}, {saat(l.dibuat_at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Steps behind the case, the last one first. */
function Dilalui({ tugas, lipat, saat }: { tugas: any[]; lipat: boolean; saat: Saat }) {
  if (tugas.length === 0) return null
  return (
    <details open={!lipat && tugas.length <= LANGKAH_TAMPAK}>
      <summary>
        <h2>Langkah yang sudah dilalui ({tugas.length})</h2>
      </summary>
      <TugasSelesai tugas={tugas.toReversed()} saat={saat} />
    </details>
  )
}

/** `12 KB`, `3,4 MB`. */
function ukuran(bita: number): string {
  if (bita < 1_000_000) return `${Math.max(1, Math.round(bita / 1000))} KB`
  return `${(bita / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
}

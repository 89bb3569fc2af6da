import { Lencana } from '../platform/ui/badge.js'
import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { SelTenggat } from '../tenggat/tampilan.js'
import type { Tab } from './saring.js'
import type { Baris } from './views.js'

interface PropTabel {
  baris: Baris[]
  tab: Tab
  saat(d: Date): string
  csrf: string
}

/** Boxes in which tasks can be taken. */
const PENGAMBILAN: readonly Tab[] = ['semua', 'ambil', 'dikembalikan']
const FORMULIR = 'ambil-banyak'

/** The tasks of a box; where some are nobody's yet, with a box to tick and one button for all. */
export function TabelKotak({ baris, tab, saat, csrf }: PropTabel) {
  const dapatDiambil = PENGAMBILAN.includes(tab) && baris.some((b) => !b.pemegang_id)
  return (
    <>
      <Tabel
        keterangan="Daftar tugas"
        keteranganTersembunyi
        baris={baris}
        kolom={[...(dapatDiambil ? [PILIH] : []), ...kolom(tab, saat)]}
      />
      {dapatDiambil && (
        <form id={FORMULIR} method="post" action="/tugas/ambil">
          <input type="hidden" name="_csrf" value={csrf} />
          <p>
            <button>Ambil yang dipilih</button>
          </p>
        </form>
      )}
    </>
  )
}

const PILIH: KolomTabel<Baris> = {
  judul: 'Pilih',
  isi: (t) =>
    t.pemegang_id ? null : (
      <input
        type="checkbox"
        name="id"
        value={t.id}
        form={FORMULIR}
        aria-label={`Pilih tugas ${t.no}, ${t.judul}`}
      />
    ),
}

function kolom(tab: Tab, saat: (d: Date) => string): KolomTabel<Baris>[] {
  const dua: KolomTabel<Baris>[] = [
    { judul: 'Tugas', isi: (t) => <Nama tugas={t} tab={tab} /> },
    {
      judul: 'Perkara',
      isi: (t) => (
        <>
          {t.judul}
          <small>{t.sop}</small>
        </>
      ),
    },
  ]
  if (tab === 'selesai')
    return [
      ...dua,
      { judul: 'Selesai', isi: (t) => t.selesai_at && saat(t.selesai_at) },
      { judul: 'Tenggat', isi: (t) => <SelTenggat t={t.tenggat} saat={saat} /> },
    ]
  return [
    ...dua,
    { judul: 'Untuk', isi: (t) => t.peran },
    { judul: 'Tenggat', isi: (t) => <SelTenggat t={t.tenggat} saat={saat} /> },
    {
      judul: 'Masuk sejak',
      isi: (t) => (
        <>
          {saat(t.dibuka_at)}
          <small>waktu baku: {t.waktu || 'tidak disebut'}</small>
        </>
      ),
    },
    { judul: 'Pemegang', isi: (t) => t.pemegang ?? <span class="redup">belum diambil</span> },
  ]
}

const Nama = ({ tugas, tab }: { tugas: Baris; tab: Tab }) => (
  <>
    <a class="utama" href={`/tugas/${tugas.id}`}>
      {tugas.no}. {tugas.nama}
    </a>
    {tugas.dikembalikan && tab !== 'dikembalikan' && tab !== 'selesai' && (
      <>
        {' '}
        <Lencana jenis="peringatan">Dikembalikan</Lencana>
      </>
    )}
  </>
)

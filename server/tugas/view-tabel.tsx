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

/** Boxes in which tasks can be taken, and those in which letters can be agreed to. */
const PENGAMBILAN: readonly Tab[] = ['semua', 'ambil', 'dikembalikan']
const PUTUSAN: readonly Tab[] = [...PENGAMBILAN, 'saya']
const FORMULIR = 'ambil-banyak'

/**
 * The tasks of a box; where some are nobody's yet, or decide on a letter one has opened, with boxes to tick
 * and one button for all.
 */
export function TabelKotak({ baris, tab, saat, csrf }: PropTabel) {
  const dapatDiambil = (b: Baris) => PENGAMBILAN.includes(tab) && !b.pemegang_id && !b.untuk
  const dapatDiputus = (b: Baris) => PUTUSAN.includes(tab) && b.siapPutus
  const pilih = (b: Baris) => dapatDiambil(b) || dapatDiputus(b)
  return (
    <>
      <Tabel
        keterangan="Daftar tugas"
        keteranganTersembunyi
        baris={baris}
        kolom={[...(baris.some(pilih) ? [kolomPilih(pilih)] : []), ...kolom(tab, saat)]}
      />
      {baris.some(pilih) && (
        <form id={FORMULIR} class="berjajar" action="/tugas/sekaligus">
          {baris.some(dapatDiambil) && (
            // The token goes along with this button only: the other one leads to a page, by its address.
            <button
              formMethod="post"
              formAction="/tugas/ambil"
              name="_csrf"
              value={csrf}
              data-tombol="a"
              data-butuh-pilih
            >
              Ambil yang dipilih
            </button>
          )}
          {baris.some(dapatDiputus) && (
            <button class="tombol-tipis" data-tombol="p" data-butuh-pilih>
              Paraf atau tanda tangani yang dipilih
            </button>
          )}
        </form>
      )}
    </>
  )
}

const kolomPilih = (dapat: (b: Baris) => boolean): KolomTabel<Baris> => ({
  judul: 'Pilih',
  isi: (t) =>
    dapat(t) ? (
      <input
        type="checkbox"
        name="id"
        value={t.id}
        form={FORMULIR}
        aria-label={`Pilih tugas ${t.no}, ${t.judul}`}
      />
    ) : null,
})

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
    {
      judul: 'Pemegang',
      isi: (t) => t.pemegang ?? t.untuk ?? <span class="redup">belum diambil</span>,
    },
  ]
}

const Nama = ({ tugas, tab }: { tugas: Baris; tab: Tab }) => (
  <>
    <a class="utama" href={`/tugas/${tugas.id}`}>
      {tugas.no}. {tugas.nama}
    </a>
    {tugas.siapPutus && PUTUSAN.includes(tab) && (
      <>
        {' '}
        <Lencana jenis="info">Sudah Anda buka</Lencana>
      </>
    )}
    {tugas.dikembalikan && tab !== 'dikembalikan' && tab !== 'selesai' && (
      <>
        {' '}
        <Lencana jenis="peringatan">Dikembalikan</Lencana>
      </>
    )}
  </>
)

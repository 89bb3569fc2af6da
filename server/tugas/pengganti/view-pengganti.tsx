import type { Penggantian } from '../../pegawai/service.js'
import { Fakta, Tabel } from '../../platform/ui/table.js'
import { sebutan } from '../../values/pelaku.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Perbuatan } from './kerja.js'

interface Prop {
  penggantian: Penggantian
  baris: (Perbuatan & { kata: string })[]
  berikut: string | null
  pegawaiId: string
  saat(d: Date): string
}

/** Every act with its way to the task or the case; for the owner of the post to read when back. */
export function HalamanPengganti({ penggantian: p, baris, berikut, pegawaiId, saat }: Prop) {
  const saya = p.pemilik.some((o) => o.id === pegawaiId)
  return (
    <>
      <p class="letak">
        <a href="/penggantian">Plh. dan Plt.</a>
      </p>
      <h1>
        {saya ? 'Yang dikerjakan selama saya digantikan' : `Yang dikerjakan sebagai ${sebutan(p)}`}
      </h1>
      <Fakta
        isi={[
          ['Pengganti', `${p.nama}, ${sebutan(p)}`],
          ['Menggantikan', p.pemilik.map((o) => o.nama).join(', ') || 'jabatan lowong'],
          ['Masa', `${tanggalPanjang(p.dari)} s.d. ${tanggalPanjang(p.sampai)}`],
          [
            'Dasar',
            p.adaSk ? <a href={`/penggantian/${p.id}/sk`}>{p.skNomor}</a> : p.skNomor || null,
          ],
        ]}
      />
      <Tabel
        keterangan="Yang dikerjakan"
        keteranganTersembunyi
        baris={baris}
        kosong="Belum ada yang dikerjakan atas nama jabatan ini selama masa itu."
        kolom={[
          {
            judul: 'Yang dikerjakan',
            isi: (b) => (
              <>
                {b.tugas_id ? <a href={`/tugas/${b.tugas_id}`}>{b.kata}</a> : b.kata}
                {b.langkah && <small>{b.langkah}</small>}
              </>
            ),
          },
          {
            judul: 'Perkara',
            isi: (b) => b.perkara_id && <a href={`/perkara/${b.perkara_id}`}>{b.judul}</a>,
          },
          { judul: 'Waktu', isi: (b) => saat(b.at) },
        ]}
      />
      {berikut && (
        <p>
          <a href={`/penggantian/${p.id}?sesudah=${berikut}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

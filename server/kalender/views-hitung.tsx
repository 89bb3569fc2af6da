import type { JSX } from 'preact'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { tulisLama } from '../values/jam-teks.js'
import { hariTanggal, jamDiZona, pukul, singkatanZona, tanggalDiZona } from '../values/tanggal.js'
import type { HasilHitung } from './hitung.js'

interface Prop extends HasilHitung {
  kalender: { id: string; nama: string; nomor: number; zona: string }
  isian: { tanggal: string; jam: string; waktu: string }
}

/** From this moment and this waktu to a deadline, with every day on the way. */
export function HalamanHitung({ kalender, isian, arti, jatuh, hari, lagi }: Prop): JSX.Element {
  const { id, nama, nomor, zona } = kalender
  return (
    <>
      <p class="letak">
        <Tautan ke={`/kalender/${id}`}>{nama}</Tautan>
      </p>
      <h1>Hitung tenggat</h1>
      <form method="get" action={`/kalender/${id}/hitung`} class="saring">
        <label>
          Tanggal <input type="date" name="tanggal" value={isian.tanggal} required />
        </label>
        <label>
          Pukul <input type="time" name="jam" value={isian.jam} required />
        </label>
        <label>
          Waktu mutu baku <input name="waktu" value={isian.waktu} maxLength={100} required />
        </label>
        <button>Hitung</button>
      </form>
      <section class="kartu">
        <p>{arti}</p>
        {jatuh ? (
          <p class="utama">
            Jatuh {hariTanggal(tanggalDiZona(jatuh, zona))} pukul{' '}
            {pukul(jamDiZona(jatuh, zona), singkatanZona(zona))}
          </p>
        ) : (
          <p>Tidak ada saat yang dapat dihitung dari teks ini saja.</p>
        )}
        <p class="petunjuk">
          Dihitung dengan {nama}, versi {nomor}.
        </p>
      </section>
      {hari.length > 0 && (
        <Tabel
          keterangan="Hari demi hari"
          baris={hari}
          kolom={[
            { judul: 'Hari', isi: (h) => hariTanggal(h.tanggal) },
            { judul: 'Keterangan', isi: (h) => h.kata },
            {
              judul: 'Menit kerja',
              isi: (h) => (h.menit > 0 ? tulisLama(h.menit) : 'dilewati'),
              angka: true,
            },
          ]}
        />
      )}
      {lagi > 0 && <p>Dan {lagi} hari lagi sampai jatuh tempo.</p>}
    </>
  )
}

import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { menitSepekan, tulisLama } from '../values/jam-teks.js'
import { singkatanZona } from '../values/tanggal.js'
import type { KalenderRingkas, UnitKalender } from './queries.js'
import { skemaBaru } from './schema.js'

interface Prop {
  kalender: KalenderRingkas[]
  unit: UnitKalender[]
  admin: boolean
  csrf: string
}

/** `37 jam 30 menit seminggu`, or how the turn goes. */
export const kataJam = ({ isi }: Pick<KalenderRingkas, 'isi'>): string =>
  isi.gilir ? `gilir ${isi.gilir.hari.length} hari` : `${tulisLama(menitSepekan(isi.jam))} seminggu`

/** Until when the calendar knows its holidays: a deadline beyond that year would fall too early. */
function kataLibur({ isi }: KalenderRingkas): string {
  const tahun = isi.libur.filter((h) => h.jenis === 'libur_nasional').map((h) => h.tanggal)
  return tahun.length === 0 ? 'belum diisi' : `terisi sampai ${tahun.sort().at(-1)!.slice(0, 4)}`
}

/** All calendars, and which unit works by which. */
export function DaftarKalender({ kalender, unit, admin, csrf }: Prop): JSX.Element {
  return (
    <>
      <h1>Kalender kerja</h1>
      <p>
        Tenggat tugas dihitung dengan kalender ini: hanya di dalam jam kerja, tidak pada istirahat,
        akhir pekan, dan hari libur. Setiap perubahan menjadi versi baru; tugas yang sudah selesai
        tidak dihitung ulang.
      </p>
      <Tabel
        keterangan="Kalender kerja"
        keteranganTersembunyi
        baris={kalender}
        kolom={[
          { judul: 'Kalender', isi: (k) => <Tautan ke={`/kalender/${k.id}`}>{k.nama}</Tautan> },
          { judul: 'Jam kerja', isi: kataJam },
          { judul: 'Zona waktu', isi: (k) => singkatanZona(k.isi.zona) },
          {
            judul: 'Dipakai',
            isi: (k) =>
              [k.bawaan ? 'semua unit yang tidak memilih' : '', ...k.unit]
                .filter(Boolean)
                .join(', ') || 'belum dipakai',
          },
          { judul: 'Hari libur', isi: kataLibur },
          { judul: 'Versi', isi: (k) => k.nomor, angka: true },
        ]}
      />
      {admin && (
        <>
          <p>
            <Tautan ke="/kalender/impor">Impor hari libur dari CSV</Tautan>
          </p>
          <UnitDanKalender kalender={kalender} unit={unit} csrf={csrf} />
          <section class="kartu">
            <h2>Kalender baru</h2>
            <p class="petunjuk">
              Untuk unit dengan jam lain: enam hari kerja, bergilir, atau di zona waktu lain.
            </p>
            <FormSkema
              skema={skemaBaru(kalender)}
              aksi="/kalender"
              csrf={csrf}
              tombol="Buat kalender"
            />
          </section>
        </>
      )}
    </>
  )
}

function UnitDanKalender({ kalender, unit, csrf }: Omit<Prop, 'admin'>): JSX.Element {
  return (
    <section>
      <h2>Kalender setiap unit</h2>
      <Tabel
        keterangan="Kalender setiap unit"
        keteranganTersembunyi
        kosong="Belum ada unit. Tambahkan pada halaman Unit dan jabatan."
        baris={unit}
        kolom={[
          {
            judul: 'Unit',
            isi: (u) => (
              <>
                {u.nama}
                {u.induk && <small>di bawah {u.induk}</small>}
              </>
            ),
          },
          {
            judul: 'Kalender',
            isi: (u) => (
              <form method="post" action={`/kalender/unit/${u.id}`} class="saring">
                <input type="hidden" name="_csrf" value={csrf} />
                <select name="kalender" aria-label={`Kalender ${u.nama}`}>
                  <option value="">{u.induk ? 'ikut unit induk' : kalender[0]!.nama}</option>
                  {kalender.map((k) => (
                    <option value={k.id} selected={k.id === u.kalenderId}>
                      {k.nama}
                    </option>
                  ))}
                </select>
                <button class="tombol-tipis">Simpan</button>
              </form>
            ),
          },
        ]}
      />
    </section>
  )
}

import type { JSX } from 'preact'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { Waktu } from '../platform/ui/waktu.js'
import type { HariLibur, IsiKalender, JamHari, JamKerja } from '../values/jam-kerja.js'
import { tulisJamHari } from '../values/jam-teks.js'
import { hariTanggal, rentangTanggal, singkatanZona, tanggalPanjang } from '../values/tanggal.js'
import { PEKAN } from './kolom-pekan.js'
import type { KalenderRingkas, VersiKalender } from './queries.js'
import { NAMA_JENIS } from './schema.js'
import { SatuTahun } from './views-tahun.js'
import { kataJam } from './views.js'

interface Prop {
  kalender: KalenderRingkas
  tahun: number
  jam: JamKerja
  versi: VersiKalender[]
  admin: boolean
}

/** One calendar: its hours, a year of it, and what changed. */
export function HalamanKalender({ kalender, tahun, jam, versi, admin }: Prop): JSX.Element {
  const { id, nama, isi, bawaan, unit } = kalender
  const jalur = `/kalender/${id}`
  return (
    <>
      <p class="letak">
        <Tautan ke="/kalender">Kalender kerja</Tautan>
      </p>
      <h1>{nama}</h1>
      <p class="berjajar">
        <Tautan ke={`${jalur}/hitung`}>Hitung tenggat</Tautan>
        <Tautan ke={`${jalur}/libur.csv`}>Unduh hari libur (CSV)</Tautan>
        {admin && (
          <>
            <Tautan ke={`${jalur}/jam`}>Ubah jam kerja</Tautan>
            <Tautan ke={`${jalur}/ramadan`}>Ubah jam Ramadan</Tautan>
            <Tautan ke={`${jalur}/libur`}>Ubah hari libur</Tautan>
          </>
        )}
      </p>
      <Fakta
        isi={[
          ['Zona waktu', singkatanZona(isi.zona)],
          ['Jam kerja', kataJam(kalender)],
          [
            'Dipakai',
            [bawaan ? 'semua unit yang tidak memilih' : '', ...unit].filter(Boolean).join(', '),
          ],
          ['Hari libur', isi.tetapBuka ? 'tetap bekerja pada hari libur dan cuti bersama' : ''],
        ]}
      />
      <JamPekanan isi={isi} />
      <h2 id="tahun">Tahun {tahun}</h2>
      <p class="berjajar">
        {tahun > 2010 && (
          <Tautan ke={`${jalur}?tahun=${tahun - 1}#tahun`}>{`‹ ${tahun - 1}`}</Tautan>
        )}
        {tahun < 2089 && (
          <Tautan ke={`${jalur}?tahun=${tahun + 1}#tahun`}>{`${tahun + 1} ›`}</Tautan>
        )}
      </p>
      <SatuTahun jam={jam} tahun={tahun} />
      <LiburTahun libur={isi.libur} tahun={tahun} />
      <Versi versi={versi} zona={isi.zona} />
    </>
  )
}

function JamPekanan({ isi }: { isi: IsiKalender }): JSX.Element {
  // Stretches of Ramadan usually share their hours; the last one stands for them.
  const ramadan = isi.ramadan.at(-1)
  if (isi.gilir)
    return (
      <>
        <h2>Gilir mulai {tanggalPanjang(isi.gilir.mulai)}</h2>
        <ol>
          {isi.gilir.hari.map((h) => (
            <li>
              <Jam jam={h} />
            </li>
          ))}
        </ol>
      </>
    )
  return (
    <>
      <h2>Jam kerja</h2>
      <div class="gulir">
        <table>
          <caption class="sembunyi">Jam kerja setiap hari</caption>
          <thead>
            <tr>
              <th scope="col">Hari</th>
              <th scope="col">Biasa</th>
              {ramadan && <th scope="col">Ramadan</th>}
            </tr>
          </thead>
          <tbody>
            {PEKAN.map(({ hari, nama }) => (
              <tr>
                <th scope="row">{nama}</th>
                <td>
                  <Jam jam={isi.jam[hari]!} />
                </td>
                {ramadan && (
                  <td>
                    <Jam jam={ramadan.jam[hari]!} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isi.ramadan.length > 0 && (
        <p>
          Ramadan: {isi.ramadan.map((m) => rentangTanggal(m.dari, m.sampai)).join('; ')}. Tanggalnya
          mengikuti penetapan Menteri Agama; sesuaikan begitu ditetapkan.
        </p>
      )}
    </>
  )
}

/** The stretches of a day; a line may only break between two. */
function Jam({ jam }: { jam: JamHari }): JSX.Element {
  if (jam.length === 0) return <>libur</>
  return (
    <>
      {jam.map((j, i) => (
        <>
          <span class="sebaris">
            {tulisJamHari([j])}
            {i < jam.length - 1 && ','}
          </span>{' '}
        </>
      ))}
    </>
  )
}

function LiburTahun({ libur, tahun }: { libur: readonly HariLibur[]; tahun: number }): JSX.Element {
  const setahun = libur.filter((h) => h.tanggal.startsWith(String(tahun)))
  const dasar = [...new Set(setahun.map((h) => h.sumber).filter(Boolean))]
  if (setahun.length === 0)
    return (
      <p class="kosong">
        Belum ada hari libur {tahun}. Impor dari SKB 3 Menteri sebelum ada tenggat yang jatuh pada
        tahun itu.
      </p>
    )
  return (
    <>
      <div class="gulir">
        <table>
          <caption>Hari libur dan kerja pengganti {tahun}</caption>
          <tbody>
            {setahun.map((h) => (
              <tr>
                <th scope="row">{hariTanggal(h.tanggal)}</th>
                <td>
                  {h.nama}
                  <small>
                    {[NAMA_JENIS[h.jenis], tulisJamHari(h.jam ?? [])].filter(Boolean).join(', ')}
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dasar.length > 0 && <p class="redup">Dasar: {dasar.join('; ')}.</p>}
    </>
  )
}

function Versi({ versi, zona }: { versi: readonly VersiKalender[]; zona: string }): JSX.Element {
  return (
    <section>
      <h2>Perubahan terakhir</h2>
      <ul class="riwayat">
        {versi.map((v) => (
          <li>
            <Waktu saat={v.pada} zona={zona} /> <b>Versi {v.nomor}</b>
            {v.oleh && ` oleh ${v.oleh}`}: {v.alasan}
            {v.ubahan.length > 0 && <Ubahan ubahan={v.ubahan} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of a long list the first few are enough to know what it was. */
const UBAHAN_TAMPIL = 5

function Ubahan({ ubahan }: { ubahan: readonly string[] }): JSX.Element {
  const lagi = ubahan.length - UBAHAN_TAMPIL
  return (
    <small class="redup">
      {' '}
      {ubahan.slice(0, UBAHAN_TAMPIL).join(' ')}
      {lagi > 0 && ` Dan ${lagi} perubahan lagi.`}
    </small>
  )
}

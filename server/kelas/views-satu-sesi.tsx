import type { JSX } from 'preact'
import type { TSchema } from 'typebox'
import type { Galat } from '../platform/galat.js'
import { Lencana } from '../platform/ui/badge.js'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Fakta } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { jamDiZona } from '../values/tanggal.js'
import { TautanLuar } from './bagian.js'
import { hariSesi, jamSesi, KEADAAN_HADIR, namaKelas, sebutNama, type Jam } from './kata.js'
import type { BarisHadir, KepalaKelas, SesiBaris } from './queries.js'
import { KEADAAN_CATAT } from './skema.js'
import { keadaanSesi, pintuBuka } from './waktu-sesi.js'

export interface PropSesi {
  kelas: KepalaKelas
  sesi: SesiBaris
  hadir: readonly BarisHadir[]
  skema: TSchema
  awal: Record<string, unknown>
  boleh: boolean
  jam: Jam
  kini: Date
  csrf: string
  /** Marks by hand that were refused, and why. */
  lagi?: { isian: Record<string, unknown>; galat: Galat }
}

/** One session: its door, who came, and marks made by hand. */
export const HalamanSesi = (p: PropSesi): JSX.Element => {
  const { kelas, sesi, jam } = p
  const alamat = `/pelatihan/${kelas.id}/sesi/${sesi.id}`
  const jumlah = p.hadir.filter((h) => h.keadaan === 'hadir').length
  return (
    <>
      <p class="letak tak-cetak">
        <Tautan ke={`/pelatihan/${kelas.id}/kelas`}>{namaKelas(kelas)}</Tautan>
      </p>
      <h1>{sesi.mata}</h1>
      <Fakta
        isi={[
          ['Waktu', `${hariSesi(sesi.mulai, jam)}, ${jamSesi(sesi, jam)}`],
          ['JP', String(sesi.jp)],
          ['Narasumber', sesi.narasumber.map((n) => n.nama).join('; ')],
          ['Tempat', sesi.tempat],
          ['Tautan', sesi.tautan && <TautanLuar ke={sesi.tautan}>{sesi.tautan}</TautanLuar>],
          ['Daftar hadir', kalimatPintu(p)],
          ['Hadir', `${jumlah} dari ${p.hadir.length} peserta`],
        ]}
      />
      {p.boleh && (
        <div class="berjajar tak-cetak">
          {keadaanSesi(sesi, p.kini) !== 'tutup' && (
            <a class="tombol" href={`${alamat}/layar`}>
              Tampilkan kode di layar
            </a>
          )}
          {keadaanSesi(sesi, p.kini) === 'buka' && (
            <Kirim aksi={`${alamat}/tutup`} csrf={p.csrf} label="Tutup daftar hadir" />
          )}
          {sesi.ditutup_at && p.kini < sesi.selesai && (
            <Kirim aksi={`${alamat}/buka`} csrf={p.csrf} label="Buka lagi daftar hadir" />
          )}
          <Kirim aksi={`${alamat}/cetak`} csrf={p.csrf} label="Cetak daftar hadir" />
        </div>
      )}
      <DaftarHadir {...p} alamat={alamat} />
      {p.boleh && (
        <details class="kartu">
          <summary>Ubah sesi</summary>
          <FormSkema
            skema={p.skema}
            awal={p.awal}
            aksi={`${alamat}/ubah`}
            csrf={p.csrf}
            tombol="Simpan perubahan"
            kaki={
              jumlah === 0 && (
                <button class="tombol-tipis" formaction={`${alamat}/hapus`} formnovalidate>
                  Hapus sesi
                </button>
              )
            }
          />
        </details>
      )}
    </>
  )
}

function kalimatPintu({ sesi, kini, jam }: PropSesi): string {
  const pukul = (d: Date) => jamDiZona(d, jam.zona).replace(':', '.')
  const keadaan = keadaanSesi(sesi, kini)
  if (keadaan === 'tutup') return 'Ditutup'
  const waktu = `pukul ${pukul(pintuBuka(sesi))} sampai ${pukul(sesi.selesai)}`
  return `${keadaan === 'buka' ? 'Terbuka' : 'Dibuka'} ${waktu}; terlambat sesudah ${sesi.telat_menit} menit`
}

/** The roster with a box each: what is ticked gets the state chosen below, with its reason. */
function DaftarHadir({ hadir, jam, csrf, boleh, alamat, lagi }: PropSesi & { alamat: string }) {
  if (hadir.length === 0) return <p class="kosong">Daftar peserta masih kosong.</p>
  const isian = lagi?.isian ?? {}
  const dicentang = new Set([isian.peserta].flat())
  return (
    <form class="formulir" method="post" action={`${alamat}/catat`}>
      <input type="hidden" name="_csrf" value={csrf} />
      {lagi && (
        <p class="kabar kabar-bahaya" role="alert">
          {lagi.galat.message}
        </p>
      )}
      <div class="gulir">
        <table class="daftar">
          <caption class="sembunyi">Kehadiran pada sesi ini</caption>
          <thead>
            <tr>
              <th scope="col">Peserta</th>
              <th scope="col">Instansi</th>
              <th scope="col">Kehadiran</th>
              <th scope="col">Keterangan</th>
            </tr>
          </thead>
          <tbody>
            {hadir.map((h) => (
              <tr>
                <td data-label="Peserta">
                  {boleh ? (
                    <label>
                      <input
                        type="checkbox"
                        name="peserta"
                        value={h.id}
                        checked={dicentang.has(h.id)}
                      />{' '}
                      {sebutNama(h)}
                    </label>
                  ) : (
                    sebutNama(h)
                  )}
                </td>
                <td data-label="Instansi">{h.instansi || '–'}</td>
                <td data-label="Kehadiran">
                  {h.keadaan ? (
                    <Lencana jenis={h.keadaan === 'hadir' ? 'baik' : 'peringatan'}>
                      {KEADAAN_HADIR[h.keadaan]}
                    </Lencana>
                  ) : (
                    '–'
                  )}
                </td>
                <td data-label="Keterangan">{keterangan(h, jam)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {boleh && (
        <fieldset class="kartu tak-cetak">
          <legend>Catat yang dicentang</legend>
          <p>
            <label for="catat-keadaan">Keadaan</label>
            <select id="catat-keadaan" name="keadaan">
              {Object.entries(KEADAAN_CATAT).map(([k, nama]) => (
                <option value={k} selected={k === isian.keadaan}>
                  {nama}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="catat-alasan">Alasan</label>
            <input
              id="catat-alasan"
              name="alasan"
              required
              minLength={3}
              maxLength={300}
              value={typeof isian.alasan === 'string' ? isian.alasan : undefined}
              placeholder="Misalnya: dari daftar hadir bertanda tangan"
            />
          </p>
          <button>Catat kehadiran</button>
        </fieldset>
      )}
    </form>
  )
}

function keterangan(h: BarisHadir, { zona }: Jam): string {
  if (!h.keadaan || !h.at) return ''
  if (h.cara === 'petugas') return `${h.alasan} (${h.oleh})`
  const pukul = `Pukul ${jamDiZona(h.at, zona).replace(':', '.')}`
  return h.telat ? `${pukul}, terlambat ${h.telat} menit` : pukul
}

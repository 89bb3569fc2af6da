import type { JSX } from 'preact'
import { Lencana } from '../../platform/ui/badge.js'
import { Tabel } from '../../platform/ui/table.js'
import { jalurTautan, Tautan } from '../../platform/ui/tautan.js'
import { sebutLamaKerja } from '../../values/lama-kerja.js'
import { angka } from '../../values/persen.js'
import type { Beban } from './beban.js'
import type { HasilAlih } from './alih-banyak.js'
import type { HalamanOrang, TugasOrang } from './orang.js'
import { TabelBeban } from './tabel-beban.js'

export const HalamanBeban = (p: { beban: readonly Beban[]; kantor: string }): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/beranda">Beranda</Tautan> · {p.kantor}
    </p>
    <h1>Beban setiap pegawai</h1>
    <TabelBeban beban={p.beban} />
  </>
)

export interface PropOrang extends HalamanOrang {
  csrf: string
  /** Whether the reader may step in. */
  boleh: boolean
  saat(d: Date): string
}

/** What one person has in hand, and the way to give some of it to another. */
export function HalamanTugasOrang(p: PropOrang): JSX.Element {
  const { orang, baris, berikut } = p
  const jalur = `/beranda/orang/${orang.id}`
  const dapat = p.boleh && baris.length > 0 && p.penerima.length > 0
  const daftar = <Daftar {...p} pilih={dapat} />
  return (
    <>
      <p class="letak">
        <Tautan ke="/beranda">Beranda</Tautan> · <Tautan ke="/beranda/beban">Beban</Tautan>
      </p>
      <h1>{orang.nama}</h1>
      <p>
        {orang.jabatan && `${orang.jabatan}. `}
        {kalimatBeban(orang)}
      </p>
      {dapat ? (
        <form method="post" action={jalurTautan(`${jalur}/alihkan`)}>
          <input type="hidden" name="_csrf" value={p.csrf} />
          {daftar}
          <Alihkan {...p} />
        </form>
      ) : (
        daftar
      )}
      {p.boleh && baris.length > 0 && p.penerima.length === 0 && (
        <p class="redup">Tidak ada pegawai lain dengan peran yang sama untuk menerima tugas ini.</p>
      )}
      {berikut && (
        <p>
          <Tautan ke={`${jalur}?sesudah=${berikut}`}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

const kalimatBeban = ({ id, dipegang, lewat, berisiko, hariIni }: Beban): string =>
  dipegang === 0
    ? 'Tidak ada tugas terbuka.'
    : `${angka(dipegang)} tugas terbuka${id === 'antre' ? ' belum diambil siapa pun' : ''}: ` +
      `${angka(lewat)} lewat batas, ${angka(berisiko)} berisiko, ${angka(hariIni)} jatuh tempo hari ini.`

const Daftar = ({ baris, saat, pilih }: PropOrang & { pilih: boolean }) => (
  <Tabel
    keterangan="Tugas terbuka, yang jatuh tempo terdekat lebih dahulu"
    keteranganTersembunyi
    baris={baris}
    kosong="Tidak ada tugas terbuka di tangan ini."
    kolom={[
      ...(pilih
        ? [
            {
              judul: 'Pilih',
              isi: (b: TugasOrang) => (
                <input
                  type="checkbox"
                  name="id"
                  value={b.tugas_id}
                  aria-label={`Pilih ${b.no}. ${b.nama}, ${b.perkara}`}
                />
              ),
            },
          ]
        : []),
      {
        judul: 'Tugas',
        isi: (b: TugasOrang) => (
          <span class="utama">
            <Tautan ke={`/laporan/tenggat/${b.tugas_id}`}>
              {b.no}. {b.nama}
            </Tautan>
            <small>{b.perkara}</small>
          </span>
        ),
      },
      {
        judul: 'Jatuh tempo',
        isi: (b: TugasOrang) => (
          <span>
            {b.jatuh_at ? saat(b.jatuh_at) : 'tanpa batas waktu'}
            <small>
              <Sisa b={b} />
            </small>
          </span>
        ),
      },
      ...(new Set(baris.map((b) => b.unit)).size > 1
        ? [{ judul: 'Unit', isi: (b: TugasOrang) => b.unit }]
        : []),
    ]}
  />
)

function Sisa({ b: { keadaan, sisa } }: { b: TugasOrang }) {
  if (sisa === null) return null
  if (keadaan === 'lewat') return <Lencana jenis="bahaya">lewat {sebutLamaKerja(-sisa)}</Lencana>
  if (sisa < 0) return <>sasaran lewat {sebutLamaKerja(-sisa)}</>
  if (keadaan === 'berisiko')
    return <Lencana jenis="peringatan">sisa {sebutLamaKerja(sisa)}</Lencana>
  return <>sisa {sebutLamaKerja(sisa)}</>
}

const Alihkan = ({ penerima }: PropOrang) => (
  <section class="kartu tak-cetak">
    <h2>Alihkan yang dipilih</h2>
    <p class="kolom">
      <label for="alih-kepada">Kepada</label>
      <select id="alih-kepada" name="kepada">
        {penerima.map((o) => (
          <option value={o.id}>
            {o.nama} ({o.jabatan}), {angka(o.dipegang)} tugas
          </option>
        ))}
      </select>
    </p>
    <p class="kolom">
      <label for="alih-alasan">
        Alasan <span class="wajib">(wajib)</span>
      </label>
      <input id="alih-alasan" name="alasan" required maxLength={500} />
    </p>
    <button>Alihkan</button>
  </section>
)

/** What became of each task that was to be handed over. */
export function LaporanAlih(p: { hasil: readonly HasilAlih[]; orang: string }): JSX.Element {
  const berhasil = p.hasil.filter((h) => h.dialihkan).length
  return (
    <>
      <h1>
        {berhasil} dari {p.hasil.length} tugas dialihkan
      </h1>
      <Tabel
        keterangan="Hasil pengalihan"
        keteranganTersembunyi
        baris={p.hasil}
        kolom={[
          {
            judul: 'Tugas',
            isi: (h) => (
              <span class="utama">
                <Tautan ke={`/laporan/tenggat/${h.id}`}>
                  {h.no && `${h.no}. `}
                  {h.nama}
                </Tautan>
                <small>{h.perkara}</small>
              </span>
            ),
          },
          {
            judul: 'Hasil',
            isi: (h) =>
              h.dialihkan ? (
                <Lencana jenis="baik">Dialihkan</Lencana>
              ) : (
                <>
                  <Lencana jenis="peringatan">Tidak dialihkan</Lencana> {h.sebab}
                </>
              ),
          },
        ]}
      />
      <p>
        <Tautan ke={`/beranda/orang/${p.orang}`}>Kembali ke daftar tugasnya</Tautan> atau{' '}
        <Tautan ke="/beranda">ke beranda</Tautan>.
      </p>
    </>
  )
}

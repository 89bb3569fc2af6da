import type { JSX } from 'preact'
import type { Bentuk } from '../perencanaan/acuan.js'
import { KATA_TAHAP } from '../perencanaan/tahap.js'
import { PilihSaringan } from '../platform/ui/pilih-saringan.js'
import { Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { angka } from '../values/persen.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { BarisRencana } from './queries-rencana.js'
import type { SaringanRencana } from './skema-rencana.js'

interface Prop {
  pelatihan: { id: string; nama: string; angkatan: string; mulai: string }
  saring: SaringanRencana
  rencana: readonly BarisRencana[]
  jumlah: number
  berikut: number | null
  pd: readonly { id: string; nama: string }[]
  bentuk: readonly Bentuk[]
  /** May tie and untie. */
  boleh: boolean
  csrf: string
}

/** Plans a training fulfils, or could: one list, ticked and tied or untied in one go. */
export function HalamanRencana(p: Prop): JSX.Element {
  const { pelatihan, saring: s } = p
  const di = `/pelatihan/${pelatihan.id}/rencana`
  const terikat = s.keadaan === 'dipenuhi'
  const tahun = pelatihan.mulai.slice(0, 4)
  return (
    <>
      <p class="letak">
        <Tautan ke={`/pelatihan/${pelatihan.id}`}>{pelatihan.nama}</Tautan>
      </p>
      <h1>Rencana yang dipenuhi</h1>
      <p>
        {terikat
          ? `${angka(p.jumlah)} rencana dipenuhi pelatihan ini. Pengajunya melihat pelatihan ini pada usulannya, dan laporannya terisi dari sertifikatnya.`
          : `${angka(p.jumlah)} rencana tahun ${tahun} yang diterima atasan dan belum dipenuhi pelatihan mana pun.`}
      </p>
      <Saring {...p} di={di} />
      {p.boleh && p.rencana.length > 0 ? (
        <form class="formulir" method="post" action={jalurTautan(terikat ? `${di}/lepas` : di)}>
          <input type="hidden" name="_csrf" value={p.csrf} />
          <Daftar {...p} />
          {terikat && (
            <label>
              Alasan dilepas{' '}
              <input name="alasan" required minLength={3} maxLength={500} autocomplete="off" />
            </label>
          )}
          <div class="tindakan">
            <button class={terikat ? 'tombol-tipis' : undefined}>
              {terikat ? 'Lepas yang dicentang' : 'Kaitkan yang dicentang'}
            </button>
          </div>
        </form>
      ) : (
        <Daftar {...p} />
      )}
      {p.berikut !== null && (
        <p>
          <Tautan ke={lanjutan(di, s, p.berikut)}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

const Saring = ({ di, saring: s, pd, bentuk }: Prop & { di: string }) => (
  <form method="get" action={jalurTautan(di)} class="saring">
    <label>
      Cari <input type="search" name="cari" value={s.cari} maxLength={100} />
    </label>
    <label>
      Keadaan{' '}
      <select name="keadaan">
        <option value="belum">Belum dipenuhi</option>
        <option value="dipenuhi" selected={s.keadaan === 'dipenuhi'}>
          Dipenuhi pelatihan ini
        </option>
      </select>
    </label>
    <PilihSaringan
      label="Perangkat daerah"
      nama="pd"
      kini={s.pd}
      isi={pd.map((d) => [d.id, d.nama])}
    />
    <PilihSaringan
      label="Bentuk"
      nama="bentuk"
      kini={s.bentuk}
      isi={bentuk.map((b) => [b.kode, b.nama])}
    />
    <button>Tampilkan</button>
  </form>
)

function Daftar({ rencana, boleh, saring: s }: Prop): JSX.Element {
  const terikat = s.keadaan === 'dipenuhi'
  // What is finished stays tied: the report says so.
  const dicentang = (b: BarisRencana) => boleh && !(terikat && b.tahap === 'selesai')
  return (
    <Tabel
      keterangan="Rencana menurut perangkat daerah dan nama"
      keteranganTersembunyi
      kosong={
        terikat
          ? 'Belum ada rencana yang cocok. Pilih "Belum dipenuhi", centang, lalu kaitkan.'
          : 'Tidak ada rencana yang cocok. Longgarkan saringannya, misalnya satu kata dari materinya.'
      }
      baris={rencana}
      kolom={[
        {
          judul: 'Materi',
          isi: (b) =>
            dicentang(b) ? (
              <label>
                <input type="checkbox" name="usulan" value={b.id} /> {b.materi}
              </label>
            ) : (
              b.materi
            ),
        },
        {
          judul: 'Pengaju',
          isi: (b) => (
            <span>
              {b.nama}
              <small>{b.pd}</small>
            </span>
          ),
        },
        {
          judul: 'Bentuk',
          isi: (b) => (
            <span>
              {b.bentuk}
              <small>{angka(b.jp)} JP</small>
            </span>
          ),
        },
        {
          judul: 'Direncanakan',
          isi: (b) => (
            <span>
              {tanggalPanjang(b.tanggal)}
              <small>{b.lembaga}</small>
            </span>
          ),
        },
        {
          judul: 'Keadaan',
          isi: (b) => (
            <span>
              {KATA_TAHAP[b.tahap]}
              <small>{b.peserta ? 'sudah menjadi peserta' : 'belum menjadi peserta'}</small>
            </span>
          ),
        },
      ]}
    />
  )
}

function lanjutan(di: string, s: SaringanRencana, sesudah: number): string {
  const isi = Object.entries({ ...s, sesudah }).filter(([, v]) => v !== undefined && v !== '')
  return `${di}?${new URLSearchParams(isi.map(([k, v]) => [k, String(v)])).toString()}`
}

import { Kirim } from '../platform/ui/kirim.js'
import { bacaPencarian } from '../values/kata-cari.js'
import { alamatKotak, disaring, type Pilihan, type Saring, type Tab } from './saring.js'
import type { Saringan } from './saringan.js'

type SaringTab = Saring & { tab: Tab }
interface Opsi {
  kode: string
  nama: string
}

const URUT: Opsi[] = [
  { kode: '', nama: 'Terlama masuk' },
  { kode: 'tenggat', nama: 'Tenggat terdekat' },
]
const TELAT: Opsi[] = [
  { kode: '', nama: 'Semua' },
  { kode: 'lewat', nama: 'Sudah lewat' },
  { kode: 'hari-ini', nama: 'Jatuh tempo hari ini' },
  { kode: 'pekan', nama: '7 hari ke depan' },
]

const KERJA: Opsi[] = [
  { kode: '', nama: 'Semua' },
  { kode: 'tanda', nama: 'Paraf dan tanda tangan' },
]

interface PropSaring {
  saring: SaringTab
  pilihan: Pilihan
  terpotong: boolean
}

/** The search box, and behind one line the narrower choices. */
export function FormSaring({ saring: s, pilihan, terpotong }: PropSaring) {
  const dipakai = [s.sop, s.unit, s.naskah, s.kerja, s.telat].filter(Boolean).length
  return (
    <form class="saring" role="search" method="get" action="/tugas" aria-label="Saring kotak tugas">
      <input type="hidden" name="tab" value={s.tab} />
      {s.sebagai && <input type="hidden" name="sebagai" value={s.sebagai} />}
      <label>
        Cari
        <input
          type="search"
          name="q"
          value={s.q}
          maxLength={200}
          placeholder="Nomor, hal, NIP, nama, perkara"
          data-cari
        />
      </label>
      {s.tab !== 'selesai' && <Pilih nama="urut" label="Urutan" isi={URUT} kini={s.urut} />}
      <button class="tombol-tipis">Tampilkan</button>
      {disaring(s) && <a href={alamatKotak({ tab: s.tab, sebagai: s.sebagai })}>Hapus saringan</a>}
      <details>
        <summary>Saringan lain{dipakai > 0 && ` (${dipakai} dipakai)`}</summary>
        <div class="saring">
          <Pilih nama="sop" label="SOP" isi={semua(pilihan.sop)} kini={s.sop} />
          <Pilih
            nama="unit"
            label="Unit"
            isi={semua(pilihan.unit.map((u) => ({ kode: u.id, nama: u.nama })))}
            kini={s.unit}
          />
          <Pilih nama="naskah" label="Jenis naskah" isi={semua(pilihan.naskah)} kini={s.naskah} />
          <Pilih nama="kerja" label="Pekerjaan" isi={KERJA} kini={s.kerja} />
          {s.tab !== 'selesai' && <Pilih nama="telat" label="Tenggat" isi={TELAT} kini={s.telat} />}
        </div>
      </details>
      {s.q && !bacaPencarian(s.q) && (
        <p class="kabar">Ketik paling sedikit tiga huruf, atau nomor urut surat.</p>
      )}
      {terpotong && (
        <p class="kabar">
          Kata itu cocok dengan banyak perkara; yang diperiksa hanya 300 perkara terbaru. Tambah
          kata agar lebih tepat.
        </p>
      )}
    </form>
  )
}

const semua = (isi: Opsi[]): Opsi[] => [{ kode: '', nama: 'Semua' }, ...isi]

const Pilih = (p: { nama: string; label: string; isi: Opsi[]; kini: string | undefined }) => (
  <label>
    {p.label}
    <select name={p.nama}>
      {p.isi.map((o) => (
        <option value={o.kode} selected={o.kode === (p.kini ?? '')}>
          {o.nama}
        </option>
      ))}
    </select>
  </label>
)

interface PropSimpan {
  saringan: Saringan[]
  saring: SaringTab
  csrf: string
}

/** Searches kept under a name, and the way to keep the one that is shown. */
export function SaringanTersimpan({ saringan, saring, csrf }: PropSimpan) {
  const dapatDisimpan = disaring(saring) || saring.urut === 'tenggat'
  if (saringan.length === 0 && !dapatDisimpan) return null
  return (
    <div class="berjajar">
      {saringan.map((s) => (
        <a href={alamatKotak(s.isi)}>{s.nama}</a>
      ))}
      <details>
        <summary>{dapatDisimpan ? 'Simpan saringan ini' : 'Kelola saringan'}</summary>
        {dapatDisimpan && (
          <form class="saring" method="post" action="/tugas/saringan">
            <input type="hidden" name="_csrf" value={csrf} />
            {Object.entries(saring).map(
              ([nama, nilai]) => nilai && <input type="hidden" name={nama} value={nilai} />,
            )}
            <label>
              Nama saringan
              <input name="nama" required maxLength={60} />
            </label>
            <button class="tombol-tipis">Simpan</button>
          </form>
        )}
        {saringan.map((s) => (
          <Kirim
            aksi={`/tugas/saringan/${s.id}/hapus`}
            csrf={csrf}
            label={`Hapus saringan ${s.nama}`}
          />
        ))}
      </details>
    </div>
  )
}

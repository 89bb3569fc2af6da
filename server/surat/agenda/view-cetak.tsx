import type { KolomTabel } from '../../platform/ui/table.js'
import { BENDA } from '../pilihan/pesan.js'
import type { BarisCari } from './cari.js'
import { SEMUA_BUKU, type SaringAgenda } from './saring.js'

const FORMULIR = 'cetak-pilihan'

/** A box to tick; only a letter that was issued can be printed. */
export const PILIH: KolomTabel<BarisCari> = {
  judul: 'Pilih',
  isi: (b) =>
    b.status !== 'terpakai' ? null : (
      <input
        type="checkbox"
        name="id"
        value={b.id}
        form={FORMULIR}
        aria-label={`Pilih ${b.nomor}`}
      />
    ),
}

/** What is printed of the ticked letters, or of a whole day. */
export function FormCetak({ saring, csrf }: { saring: SaringAgenda; csrf: string }) {
  const register = saring.register === SEMUA_BUKU ? 'surat-keluar' : saring.register
  return (
    <form id={FORMULIR} class="saring kartu" method="post" action="/surat/cetak">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="register" value={register} />
      <label>
        Cetak yang dipilih
        <select name="benda">
          {Object.entries(BENDA).map(([kode, nama]) => (
            <option value={kode}>{nama}</option>
          ))}
        </select>
      </label>
      <label>
        Atau semua surat tanggal
        <input type="date" name="tanggal" />
      </label>
      <label class="centang">
        <input type="checkbox" name="bolakBalik" value="true" checked /> Bolak-balik
      </label>
      <label class="centang">
        <input type="checkbox" name="perTujuan" value="true" /> Satu rangkap setiap tujuan
      </label>
      <button data-tombol="c" data-butuh-pilih>
        Cetak
      </button>
    </form>
  )
}

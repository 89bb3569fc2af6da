import type { Handler, Tindakan } from '../../perkara/handler.js'
import { aduanPerkara } from '../aduan.js'
import { beriDisposisi, calonKini } from '../disposisi.js'
import { SkemaDisposisi } from '../schema.js'
import { setelanAduan } from '../setelan.js'
import { tautkanAduan } from '../tangani.js'
import { TampilanAduan } from '../tampilan.js'
import { siapkanAduan } from './siapkan.js'
import { tanggapan } from './tanggapan.js'

/** Not a form of the task: an instruction may quote the complaint, and the record of a task is read by all. */
const beri: Tindakan = {
  judul: 'Disposisikan',
  keterangan: 'Petugas yang dipilih mendapat tugas dan pemberitahuan.',
  skema: SkemaDisposisi,
  async jalankan(k, { klasifikasi, ...isi }) {
    const { id } = await aduanPerkara(k.trx, k.perkara.id)
    const { sebut } = await beriDisposisi(k, { id, unitId: k.perkara.unitId }, isi)
    await k.trx('aduan').where({ id }).update({ klasifikasi })
    return { pesan: `Pengaduan didisposisikan kepada ${sebut}.`, selesai: {} }
  },
}

/** Row 1: what kind it is and who follows it up; a first answer may go out from here already. */
export const disposisi: Handler = {
  nama: 'aduan.disposisi',
  tombol: 'Disposisikan',
  dariTempatLain: true,
  skema: null,
  async buka(k) {
    await tautkanAduan(k.trx, k.perkara.id)
    return { peran: (await setelanAduan(k.trx)).peran }
  },
  async siapkan(k) {
    const { data } = await siapkanAduan(k)
    const calon = await calonKini(k.trx, k.perkara.unitId, k.kini)
    return {
      tampilan: TampilanAduan(data),
      pilihan: { petugas: calon.map((c) => c.sebut) },
      data: { ...data, calon },
    }
  },
  async selesaikan() {
    return {}
  },
  tindakan: { tanggapi: tanggapan, disposisi: beri },
}

import { Type } from 'typebox'
import { errors } from '../../../errors.js'
import { simpanLambang, type Lambang } from '../../../kantor/tata-naskah.js'
import { jagaGambar } from '../../../platform/docx/jaga-gambar.js'
import { ambilBerkas, simpanBerkas } from '../../../platform/docx/simpan.js'
import { berlakukan, simpanTemplat, templatSidik } from '../../../naskah/templat-versi.js'
import type { Bagian } from '../types.js'

const Sidik = Type.Object(
  { sidik: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { additionalProperties: false },
)

/** The templates in force: DOCX and manifest as files, named by the hash of both. */
export const TEMPLAT: Bagian = {
  kode: 'templat',
  nama: 'Templat naskah',
  skema: async () => Sidik,
  async baca(db, { lampiran }) {
    const hasil = new Map()
    const rows = await db('templat_versi')
      .whereNotNull('berlaku_at')
      .orderBy('jenis')
      .select('jenis', 'sha256')
    for (const { jenis, sha256 } of rows) {
      const t = await templatSidik(db, sha256)
      lampiran.set(`templat/${jenis}.docx`, t.docx)
      lampiran.set(`templat/${jenis}.json`, Buffer.from(t.manifes))
      hasil.set(jenis, { sidik: sha256 })
    }
    return hasil
  },
  async terap({ trx, kini, pelaku, siap }, jenis) {
    const t = siap.templat.get(jenis)!
    const oleh = pelaku.pegawaiId
    const catatan = 'Impor berkas konfigurasi'
    await simpanTemplat(trx, t, { asal: 'unggahan', catatan, oleh, kini })
    await berlakukan(trx, jenis, t.sha256, kini)
  },
}

/** The emblems of the letterhead. */
export const LAMBANG: Bagian = {
  kode: 'lambang',
  nama: 'Lambang',
  skema: async () => Sidik,
  async baca(db, { lampiran }) {
    const baris = await db('setelan').where({ kunci: 'lambang' }).first('nilai')
    const hasil = new Map()
    for (const [jenis, sha256] of Object.entries<string>(baris?.nilai ?? {}).sort()) {
      lampiran.set(`lambang/${jenis}`, (await ambilBerkas(db, sha256)).isi)
      hasil.set(jenis, { sidik: sha256 })
    }
    return hasil
  },
  async terap({ trx, kini, lampiran }, jenis) {
    if (jenis !== 'logo' && jenis !== 'garuda') throw errors.TIDAK_ADA({ apa: `Lambang ${jenis}` })
    const isi = lampiran.get(`lambang/${jenis}`)!
    await jagaGambar(isi)
    const mime = isi[0] === 0x89 ? 'image/png' : 'image/jpeg'
    const { sha256 } = await simpanBerkas(trx, { isi, mime })
    await simpanLambang(trx, jenis satisfies keyof Lambang, sha256, kini)
  },
}

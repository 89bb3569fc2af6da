import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { pelatihanPerkara, type Pelatihan } from '../../pelatihan/service.js'
import { kurangPelatihan, macamSiasn, type BarisSiasn, type SetelanSiasn } from './isi.js'

export interface BarisEkspor extends BarisSiasn {
  id: string
  pdf: string | null
  /** This very file was in a package before; one corrected since was not. */
  pernah: boolean
}

/** A training as SIASN would be told of it, and what is missing for that. */
export interface KeadaanSiasn {
  pelatihan: Pelatihan
  setelan: SetelanSiasn
  macam: 'diklat' | 'kursus'
  /** Signed and with a PDF: these can be exported. */
  siap: BarisEkspor[]
  kurang: {
    pelatihan: string[]
    tanpaId: { nip: string; nama: string }[]
    belumSiap: { nomor: string; nama: string }[]
  }
}

const KOSONG = { instansi_id: '', jenis_diklat_id: '', latihan_struktural_id: '', institusi: '' }

/** Errors: TIDAK_ADA. */
export async function keadaanSiasn(db: Knex, pelatihanId: string): Promise<KeadaanSiasn> {
  const pelatihan = await pelatihanPerkara(db, pelatihanId)
  const simpan = await db('siasn_pelatihan').where({ pelatihan_id: pelatihanId }).first()
  const sendiri = pelatihan.penyelenggara === 'sendiri' ? (await setelanKantor(db)).nama : ''
  const setelan: SetelanSiasn = { ...KOSONG, ...simpan }
  setelan.institusi ||= sendiri
  const semua = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .leftJoin('siasn_orang as o', 'o.nip', 'p.nip')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('p.pelatihan_id', pelatihanId)
    .whereNot('s.status', 'batal')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select('s.id', 's.nomor', 's.status', 'p.nip', 'p.nama', 'o.pns_orang_id', {
      pdf: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)'),
      pernah: db.raw(
        `exists (select 1 from sertifikat_paket_isi i join sertifikat_paket t on t.id = i.paket_id
          where i.sertifikat_id = s.id and t.untuk = 'siasn'
            and i.sha256 = coalesce(s.pdf_sha256, k.pdf_sha256))`,
      ),
    })
  const siap = semua.filter((s) => s.pdf && s.status !== 'dicetak')
  return {
    ...{ pelatihan, setelan, macam: macamSiasn(pelatihan), siap },
    kurang: {
      pelatihan: kurangPelatihan(pelatihan, setelan),
      tanpaId: siap.filter((s) => !s.pns_orang_id).map(({ nip, nama }) => ({ nip, nama })),
      belumSiap: semua.filter((s) => !siap.includes(s)).map(({ nomor, nama }) => ({ nomor, nama })),
    },
  }
}

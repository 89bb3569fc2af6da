import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { namaLengkap } from '../values/gelar.js'
import { berlakuPada } from '../values/masa-tugas.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'
import { tanggalDiZona } from '../values/tanggal.js'

/** A seat of someone with its period, both ends included; `sampai` null: no end yet. */
export interface KursiBermasa extends Kursi {
  dari: string
  sampai: string | null
}

const URUTAN = { definitif: 0, plt: 1, plh: 2 }

// The zone decides what date it is: a Plh. period ends at midnight of the office, not of the server.
const SQL = `
  select p.id, p.nama, p.gelar_depan, p.gelar_belakang, coalesce(a.admin, false) as admin, p.luar,
         coalesce((select nilai ->> 'zona' from setelan where kunci = 'kantor'), 'Asia/Jakarta') as zona,
         coalesce((
           select json_agg(json_build_object(
             'pemangkuId', m.id, 'jabatanId', j.id, 'jabatan', j.nama, 'unitId', j.unit_id, 'sifat', m.sifat,
             'dari', m.berlaku_dari, 'sampai', m.berlaku_sampai,
             'menggantikan', w.nama, 'menggantikanId', w.id,
             'peran', array(select r.peran from jabatan_peran r where r.jabatan_id = j.id order by 1),
             'peranKantor', array(
               select r.peran from jabatan_peran r join peran on peran.kode = r.peran
                where r.jabatan_id = j.id and peran.lingkup = 'kantor' order by 1)))
             from pemangku m join jabatan j on j.id = m.jabatan_id
             left join lateral (
               select g.id, g.nama from pemangku d join pegawai g on g.id = d.pegawai_id
                where m.sifat <> 'definitif'
                  and d.jabatan_id = m.jabatan_id and d.pegawai_id <> m.pegawai_id
                  and d.sifat = 'definitif' and d.berlaku_dari <= m.berlaku_sampai
                  and (d.berlaku_sampai is null or d.berlaku_sampai >= m.berlaku_dari)
                order by d.berlaku_dari desc limit 1) w on true
            where m.pegawai_id = p.id), '[]') as kursi
    from pegawai p left join akun a on a.pegawai_id = p.id
   where p.id = ? and p.aktif`

interface Baris {
  id: string
  nama: string
  gelar_depan: string
  gelar_belakang: string
  admin: boolean
  luar: boolean
  zona: string
  kursi: KursiBermasa[]
}

/** Someone with the seats they hold on the office's date of `kini`. Errors: TIDAK_ADA. */
export async function muatPelaku(db: Knex, pegawaiId: string, kini: Date): Promise<Pelaku> {
  const baris = await muat(db, pegawaiId)
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Pegawai' })
  const hariIni = tanggalDiZona(kini, baris.zona)
  const kursi = baris.kursi
    .filter((k) => berlakuPada(k, hariIni))
    .sort((a, b) => URUTAN[a.sifat] - URUTAN[b.sifat])
    .map(({ dari: _, sampai, menggantikan, menggantikanId, ...kursi }) =>
      kursi.sifat === 'definitif' ? kursi : { ...kursi, sampai, menggantikan, menggantikanId },
    )
  return {
    pegawaiId: baris.id,
    nama: namaLengkap({
      gelarDepan: baris.gelar_depan,
      nama: baris.nama,
      gelarBelakang: baris.gelar_belakang,
    }),
    admin: baris.admin,
    kursi,
    ...(baris.luar && !baris.admin && kursi.length === 0 && { luar: true as const }),
  }
}

/**
 * The seat with one of these roles that someone held last and holds no more, to tell them since
 * when; null when they never held one.
 */
export async function kursiKedaluwarsa(
  db: Knex,
  pegawaiId: string,
  peran: readonly string[],
  kini: Date,
): Promise<(KursiBermasa & { sampai: string }) | null> {
  const baris = await muat(db, pegawaiId)
  if (!baris) return null
  const hariIni = tanggalDiZona(kini, baris.zona)
  const habis = baris.kursi.filter(
    (k): k is KursiBermasa & { sampai: string } =>
      k.sampai !== null && k.sampai < hariIni && k.peran.some((p) => peran.includes(p)),
  )
  return habis.sort((a, b) => b.sampai.localeCompare(a.sampai))[0] ?? null
}

async function muat(db: Knex, pegawaiId: string): Promise<Baris | undefined> {
  const { rows } = await db.raw(SQL, [pegawaiId])
  return rows[0]
}

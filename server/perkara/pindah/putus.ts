import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { beriTahu } from '../../pemberitahuan/service.js'
import type { Kursi, Pelaku } from '../../values/pelaku.js'
import type { PerkaraTerkunci } from '../kunci.js'
import { kursiMemimpin } from '../pengelola.js'
import { catatRiwayat, oleh } from '../riwayat.js'
import { wajibTujuan, type TugasDitinggal } from './tujuan.js'
import { kunciBerjalan, pindahkan, type KerjaOrang } from './usul.js'

interface Usul {
  id: string
  versi: number
  dari: TugasDitinggal[]
  ke: string
  ke_no: string
  alasan: string
  diusul_oleh: string
  pengusul: string
  keadaan: 'menunggu' | 'disetujui' | 'ditolak' | 'ditarik' | 'gugur'
}

/**
 * A second person agrees: the case moves in this transaction. Errors: those of the lock, USUL_SUDAH_DIPUTUS,
 * USUL_BASI once the case has moved by itself, USUL_SENDIRI, PERKARA_BUKAN_PENGELOLA, those of wajibTujuan.
 */
export async function setujuiPindah(
  kerja: KerjaOrang,
  perkaraId: string,
  usulId: string,
): Promise<{ ke: string }> {
  const { trx, mesin, pelaku } = kerja
  const perkara = await kunciBerjalan(trx, perkaraId)
  const usul = await wajibMenunggu(trx, perkaraId, usulId)
  const kursi = await wajibPemutus(trx, pelaku, perkara, usul)
  if (usul.versi !== perkara.versi) throw errors.USUL_BASI()
  await wajibTujuan(trx, mesin, perkara, usul.dari, usul.ke)
  const pemegang = await trx('tugas')
    .whereIn(
      'id',
      usul.dari.map((t) => t.id),
    )
    .whereNotNull('pemegang_id')
    .pluck('pemegang_id')
  await tutup(kerja, perkara, usul, kursi, { keadaan: 'disetujui', alasan: usul.alasan })
  await pindahkan({ ...kerja, kursi }, perkara, usul.dari, usul.ke)
  await kabari(kerja, perkara, usul, [usul.diusul_oleh, ...pemegang], 'disetujui')
  return { ke: usul.ke_no }
}

/** The second person refuses with a reason; the one who proposed takes it back. Errors: as above. */
export async function tolakPindah(
  kerja: KerjaOrang,
  perkaraId: string,
  usulId: string,
  alasan: string,
): Promise<{ keadaan: string }> {
  const { trx, pelaku } = kerja
  const perkara = await kunciBerjalan(trx, perkaraId)
  const usul = await wajibMenunggu(trx, perkaraId, usulId)
  if (usul.diusul_oleh === pelaku.pegawaiId) {
    await tutup(kerja, perkara, usul, pelaku.kursi[0] ?? null, { keadaan: 'ditarik', alasan })
    return { keadaan: 'ditarik' }
  }
  const kursi = await wajibPemutus(trx, pelaku, perkara, usul)
  if (!alasan.trim()) throw errors.ISIAN_SALAH({ kolom: 'Alasan', sebab: 'wajib diisi' })
  await tutup(kerja, perkara, usul, kursi, { keadaan: 'ditolak', alasan })
  await kabari(kerja, perkara, usul, [usul.diusul_oleh], 'ditolak')
  return { keadaan: 'ditolak' }
}

async function wajibMenunggu(trx: Knex.Transaction, perkaraId: string, id: string): Promise<Usul> {
  const usul = await trx('usul_pindah as u')
    .join('pegawai as g', 'g.id', 'u.diusul_oleh')
    .where({ 'u.id': id, 'u.perkara_id': perkaraId })
    .first('u.*', { pengusul: 'g.nama' })
  if (!usul) throw errors.TIDAK_ADA({ apa: 'Usul pindah' })
  // The case is locked, so whoever decides at the same moment has done so by now.
  if (usul.keadaan !== 'menunggu') throw errors.USUL_SUDAH_DIPUTUS({ keadaan: usul.keadaan })
  return usul
}

async function wajibPemutus(
  db: Knex,
  pelaku: Pelaku,
  perkara: PerkaraTerkunci,
  usul: Usul,
): Promise<Kursi> {
  if (usul.diusul_oleh === pelaku.pegawaiId) throw errors.USUL_SENDIRI()
  const kursi = await kursiMemimpin(db, pelaku, perkara.unitId)
  if (!kursi) throw errors.PERKARA_BUKAN_PENGELOLA()
  return kursi
}

async function tutup(
  { trx, kini, pelaku }: KerjaOrang,
  perkara: PerkaraTerkunci,
  usul: Usul,
  kursi: Kursi | null,
  { keadaan, alasan }: { keadaan: 'disetujui' | 'ditolak' | 'ditarik'; alasan: string },
): Promise<void> {
  await trx('usul_pindah')
    .where({ id: usul.id })
    .update({
      keadaan,
      diputus_oleh: pelaku.pegawaiId,
      diputus_sebagai: kursi?.pemangkuId ?? null,
      diputus_at: kini,
      alasan_putus: keadaan === 'disetujui' ? '' : alasan.trim(),
    })
  await catatRiwayat(trx, {
    at: kini,
    aksi: `pindah.${keadaan}`,
    perkaraId: perkara.id,
    ...oleh({ pelaku, kursi }),
    rincian: {
      dari: usul.dari.map((t) => t.no),
      ke: usul.ke_no,
      alasan: alasan.trim(),
      pengusul: usul.pengusul,
    },
  })
}

async function kabari(
  { trx, kini, pelaku }: KerjaOrang,
  perkara: PerkaraTerkunci,
  usul: Usul,
  kepada: string[],
  putusan: 'disetujui' | 'ditolak',
): Promise<void> {
  await beriTahu(
    trx,
    {
      kepada: kepada.filter((id) => id !== pelaku.pegawaiId),
      jenis: `pindah.${putusan}`,
      judul:
        putusan === 'disetujui'
          ? `Perkara dipindahkan ke langkah ${usul.ke_no}: ${perkara.judul}`
          : `Usul pindah ditolak: ${perkara.judul}`,
      isi: `Oleh ${pelaku.nama}.`,
      jalur: `/perkara/${perkara.id}`,
      kunci: `pindah ${usul.id} ${putusan}`,
    },
    kini,
  )
}

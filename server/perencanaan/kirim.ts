import { errors } from '../errors.js'
import { beriTahu } from '../pemberitahuan/service.js'
import { penempatanPada } from '../perangkat/service.js'
import { pelaksana } from '../tenggat/service.js'
import { selesaikan } from '../tugas/service.js'
import { kunciKonsep, type Pengaju } from './konsep.js'
import { mulaiPerkaraUsulan, tugasUsulan, type Pelaksana } from './perkara-usulan.js'
import { catatUsulan } from './riwayat-usulan.js'
import { hariIniKantor, wajibTerbuka } from './tahun.js'

/**
 * Sends a draft to the direct superior: a new one begins its case, one that came back finishes the task
 * it came back as. Errors: TIDAK_ADA, those of `ajukan`.
 */
export async function kirimUsulan(p: Pelaksana, id: string): Promise<void> {
  const u = await p
    .trx('usulan_bangkom')
    .where({ id, pegawai_id: p.pelaku.pegawaiId })
    .first('perkara_id', 'pernyataan')
  const tugas = u?.perkara_id && (await tugasUsulan(p.trx, u.perkara_id, 'rencana.kirim'))
  if (tugas) {
    await selesaikan(p, tugas, { langkah: 'kirim', pernyataan: u.pernyataan })
    return
  }
  await ajukan(p, id)
  await mulaiPerkaraUsulan(p, id)
}

/**
 * The proposal goes to the superior of this day, with what the person said of themselves. The year
 * is asked for under its lock: who is let in was in time, whatever happens to the date meanwhile.
 * Errors: TIDAK_ADA, RENCANA_BUKAN_KONSEP, RENCANA_TAHUN_TERKUNCI, RENCANA_TANPA_PERNYATAAN,
 * RENCANA_TANPA_ATASAN, RENCANA_ATASAN_TIDAK_AKTIF.
 */
export async function ajukan(p: Pengaju, id: string): Promise<void> {
  const { trx, kini, pelaku } = p
  const u = await kunciKonsep(p, id)
  await wajibTerbuka(trx, u.tahun, kini)
  if (!u.pernyataan) throw errors.RENCANA_TANPA_PERNYATAAN()
  const tempat = await penempatanPada(trx, pelaku.pegawaiId, await hariIniKantor(trx, kini))
  if (!tempat?.atasanId) throw errors.RENCANA_TANPA_ATASAN()
  const atasan = await trx('pegawai').where({ id: tempat.atasanId }).first('nama', 'aktif')
  if (!atasan.aktif) throw errors.RENCANA_ATASAN_TIDAK_AKTIF(atasan)
  await trx('usulan_bangkom')
    .where({ id })
    .update({
      ...{ tahap: 'verifikasi', dikirim_at: kini, pd_id: tempat.pdId, atasan_id: tempat.atasanId },
      ...{ diputus_at: null, diputus_oleh: null, alasan_putusan: '' },
      profil: trx('profil_bangkom as f')
        .join('jenis_jabatan as j', 'j.kode', 'f.jenis_jabatan')
        .where({ 'f.pegawai_id': pelaku.pegawaiId, 'f.tahun': u.tahun })
        .select(
          trx.raw(`jsonb_build_object('jenisJabatan', j.nama, 'standar', j.level_standar,
            'email', f.email, 'nilaiKinerja', f.nilai_kinerja, 'skj', f.skj)`),
        ),
    })
  await catatUsulan(p, id, 'dikirim')
  const { nama } = await trx('pegawai').where({ id: pelaku.pegawaiId }).first('nama')
  // Who acts for the superior decides as well, and has to hear of it.
  const [pemutus = []] = await pelaksana(
    trx,
    [
      {
        ...{ peran: 'atasan-langsung', pencatat: null, pemegang_id: null, unit_tugas: null },
        pegawai_id: tempat.atasanId,
      },
    ],
    await hariIniKantor(trx, kini),
  )
  await beriTahu(
    trx,
    {
      kepada: pemutus.filter((orang) => orang !== pelaku.pegawaiId),
      jenis: 'rencana.kirim',
      judul: `${nama} mengajukan rencana pengembangan kompetensi`,
      isi: u.materi,
      jalur: `/rencana/${id}`,
      kunci: `rencana:${id}:kirim:${kini.getTime()}`,
    },
    kini,
  )
}

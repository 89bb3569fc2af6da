import type { Knex } from 'knex'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import { serverSurel, setelanKabar } from '../pemberitahuan/setelan.js'
import type { Clock } from '../platform/clock.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { kirimSurel, SurelGagal } from '../platform/mail/kirim.js'
import { janjiAduan, kalimatJanji } from './janji-aduan.js'
import { pekerjaDisposisi } from './tanpa-petugas.js'

const ISI = {
  terima: 'sudah kami terima.',
  tanggapan: 'sudah ditanggapi.',
  selesai: 'sudah selesai ditangani. Anda dapat menilai penanganannya.',
} as const

interface Kabar {
  aduanId: string
  apa: keyof typeof ISI
  /** Tells two answers to the same complaint apart. */
  ke?: string
}

/**
 * Writes to the address a complainant left. The message names the number and the status page, never what
 * was complained of: a mailbox is read by others. Without a mail server nothing is sent.
 */
export const pekerjaAduan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  ...pekerjaDisposisi(db, clock),
  'aduan.surel': async ({ aduanId, apa, ke = '' }: Kabar) => {
    const a = await db('aduan as a')
      .join('aduan_pelapor as p', 'p.aduan_id', 'a.id')
      .where('a.id', aduanId)
      .first('a.nomor', 'p.email', 'p.token')
    const setelan = await setelanKabar(db)
    if (!a?.email || !setelan.surelHost) return
    const { singkatan, nama } = await setelanKantor(db)
    const alamat = await alamatPublik(db)
    const janji = apa === 'terima' ? kalimatJanji(await janjiAduan(db)) : ''
    try {
      await kirimSurel(serverSurel(setelan), {
        dari: setelan.surelPengirim!,
        kepada: a.email,
        perihal: `Pengaduan ${a.nomor} ${singkatan}`,
        teks: [
          `Pengaduan Anda nomor ${a.nomor} ${ISI[apa]} ${janji}`.trimEnd(),
          ...(alamat ? ['', `Halaman status (rahasia): ${alamat}/aduan/${a.token}`] : []),
          ...['', nama],
        ].join('\n'),
        id: `aduan-${aduanId}-${apa}${ke}`,
      })
    } catch (galat) {
      // An address that does not exist is not tried again; all else is, by the queue.
      if (!(galat instanceof SurelGagal) || !galat.tetap) throw galat
    }
  },
})

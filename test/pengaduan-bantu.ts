import type { Kantor } from './helper.js'

/** People of the sample office, as a disposisi names them. */
export const SIAPA = {
  kepala: 'Rahmat Hidayat Syahrani, Kepala Bidang Mutasi dan Kepangkatan',
  kabid: 'Bambang Supriyadi, Kepala Bidang Pengembangan Sumber Daya Aparatur',
  pokja: 'Dewi Kartika Lestari, Pokja Peningkatan Kapasitas',
}

export const orangAkun = async ({ db }: Kantor, nama_pengguna: string): Promise<string> =>
  (await db('akun').where({ nama_pengguna }).first('pegawai_id')).pegawai_id

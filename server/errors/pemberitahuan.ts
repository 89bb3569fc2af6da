import { Galat } from '../platform/galat.js'

export const pemberitahuan = {
  WEBHOOK_TAK_AMAN: (d: { sebab: string }) =>
    new Galat('WEBHOOK_TAK_AMAN', 422, `Alamat webhook ${d.sebab}.`, {
      ...d,
      kolom: 'webhookUrl',
    }),
  RAHASIA_WEBHOOK_KOSONG: () =>
    new Galat('RAHASIA_WEBHOOK_KOSONG', 422, 'Rahasia webhook wajib diisi bila alamatnya diisi.', {
      kolom: 'webhookRahasia',
      sebab: 'wajib diisi',
    }),
  PENGIRIM_SUREL_KOSONG: () =>
    new Galat(
      'PENGIRIM_SUREL_KOSONG',
      422,
      'Alamat pengirim wajib diisi bila server surel diisi.',
      { kolom: 'surelPengirim', sebab: 'wajib diisi' },
    ),
  NOMOR_WA_KOSONG: () =>
    new Galat('NOMOR_WA_KOSONG', 422, 'Nomor WhatsApp wajib diisi bila saluran ini dipilih.', {
      kolom: 'nomorWa',
      sebab: 'wajib diisi',
    }),
  SALURAN_BELUM_DISETEL: (d: { saluran: string }) =>
    new Galat('SALURAN_BELUM_DISETEL', 409, `Saluran ${d.saluran} belum disetel.`, d),
  SUREL_KOSONG: () =>
    new Galat(
      'SUREL_KOSONG',
      409,
      'Alamat surel Anda belum dicatat; isi dahulu pada data pegawai.',
    ),
  SUREL_UJI_GAGAL: (d: { sebab: string }) =>
    new Galat('SUREL_UJI_GAGAL', 502, `Surel uji tidak terkirim: ${d.sebab}.`, d),
}

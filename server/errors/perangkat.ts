import { Galat } from '../platform/galat.js'

export const perangkat = {
  PD_TERPAKAI: (d: { kode: string; nama: string }) =>
    new Galat('PD_TERPAKAI', 409, `Kode ${d.kode} atau nama ${d.nama} sudah dipakai.`, d),
  PENEMPATAN_SAMA: () =>
    new Galat('PENEMPATAN_SAMA', 409, 'Penempatan ini sama dengan yang sudah tercatat.'),
  IMPOR_ORANG_SALAH: (d: { salah: number; pertama: string }) =>
    new Galat(
      'IMPOR_ORANG_SALAH',
      422,
      `${d.salah} baris belum benar, jadi tidak ada yang disimpan. ${d.pertama}`,
      d,
    ),
}

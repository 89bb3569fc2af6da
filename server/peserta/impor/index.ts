/** The import of participants: read a sheet, report every row, then write. */
export { contohLembar } from './contoh-lembar.js'
export type { DataPeserta, HasilBaris, LaporanImpor, Lembar } from './jenis.js'
export { periksaDaftar, wajibKolom } from './laporan.js'
export { bacaLembar } from './lembar.js'
export { LABEL } from './label.js'
export { pesertaAda, tambahPeserta } from './queries.js'
export { terapkanImpor, type HasilImpor } from './terapkan.js'

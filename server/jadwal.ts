import type { Knex } from 'knex'
import { jadwalkanSapu } from './perkara/pekerja.js'
import { jadwalkanPeriksa } from './arsip/periksa/periksa.js'
import { jadwalkanSimpanan } from './arsip/simpanan/pekerja.js'
import { jadwalkanSapuNomor } from './surat/pesanan/pekerja.js'
import { jadwalkanIngatKirim } from './surat/kiriman/ingatkan.js'
import { jadwalkanRamalan } from './laporan/ramalan/susun.js'
import { jadwalkanTanpaPetugas } from './pengaduan/tanpa-petugas.js'
import { jadwalkanBersihLaporan } from './latar/service.js'
import { jadwalkanBersihKabar } from './pemberitahuan/service.js'
import { jadwalkanSapuKunci } from './platform/http/kunci-ulang.js'
import { jadwalkanHimpun, jadwalkanPeriksaLaporan } from './laporan/himpunan/pekerja.js'

/** What the workers come back to by themselves; asked for at each start, there is one of each. */
export async function jadwalkanSemua(trx: Knex.Transaction, kini: Date): Promise<void> {
  await jadwalkanSapu(trx, kini)
  await jadwalkanPeriksa(trx, kini)
  await jadwalkanSimpanan(trx, kini)
  await jadwalkanSapuNomor(trx, kini)
  await jadwalkanIngatKirim(trx, kini)
  await jadwalkanRamalan(trx, kini)
  await jadwalkanBersihKabar(trx, kini)
  await jadwalkanBersihLaporan(trx, kini)
  await jadwalkanSapuKunci(trx, kini)
  await jadwalkanHimpun(trx, kini)
  await jadwalkanPeriksaLaporan(trx, kini)
  await jadwalkanTanpaPetugas(trx, kini)
}

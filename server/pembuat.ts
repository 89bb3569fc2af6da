import { pembuatHasil, pembuatKelas } from './kelas/plugin.js'
import { BERITA_ACARA_EVALUASI, pembuatEvaluasi } from './laporan/evaluasi/cetak.js'
import { CETAKAN_SERAH, pembuatSerah } from './sertifikat/pesan-cetak.js'
import { DOKUMEN_RENCANA, pembuatDokumenRencana } from './kompilasi/cetak.js'
import { LAPORAN_SKM, pembuatSkm } from './skm/cetak.js'
import type { Pembuat } from './surat/cetakan/cetakan.js'

/** Who fills which sheet of the rooms above that of letters. */
export const PEMBUAT: Readonly<Record<string, Pembuat>> = {
  [BERITA_ACARA_EVALUASI]: pembuatEvaluasi,
  [DOKUMEN_RENCANA]: pembuatDokumenRencana,
  [LAPORAN_SKM]: pembuatSkm,
  [CETAKAN_SERAH]: pembuatSerah,
  ...pembuatKelas,
  ...pembuatHasil,
}

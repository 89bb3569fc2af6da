import { Galat } from '../platform/galat.js'

export const diagram = {
  DIAGRAM_TERLALU_BESAR: (d: { batas: string }) =>
    new Galat('DIAGRAM_TERLALU_BESAR', 413, `Diagram lebih besar dari ${d.batas}.`, d),
  DIAGRAM_BERISI_DTD: () =>
    new Galat(
      'DIAGRAM_BERISI_DTD',
      422,
      'Diagram memuat DOCTYPE atau ENTITY; bagian itu tidak diperbolehkan.',
    ),
  DIAGRAM_TIDAK_TERBACA: (d: { sebab: string }) =>
    new Galat(
      'DIAGRAM_TIDAK_TERBACA',
      422,
      `Berkas ini bukan diagram BPMN 2.0 yang terbaca: ${d.sebab}.`,
      d,
    ),
  DIAGRAM_TANPA_PROSES: () =>
    new Galat('DIAGRAM_TANPA_PROSES', 422, 'Diagram tidak memuat proses satu pun.'),
  DIAGRAM_DITOLAK: (d: { kesalahan: string[] }) =>
    new Galat(
      'DIAGRAM_DITOLAK',
      422,
      `Diagram tidak dapat dijalankan:\n- ${d.kesalahan.join('\n- ')}`,
      d,
    ),
}

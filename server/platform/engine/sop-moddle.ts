/**
 * The words Paraf adds to BPMN, in the namespace `urn:paraf:sop:1`: the moddle descriptor by which
 * they survive parsing. The contract for authors of diagrams is in workflows/README.md.
 *
 * On the process, the identity block of the SOP, one element per printed line:
 *
 *     <bpmn:process id="penerbitan-sertifikat" ...>
 *       <bpmn:extensionElements>
 *         <sop:identitas>
 *           <sop:nomorSop>000.8.3.2/ 2045 /BPSDM</sop:nomorSop>
 *           <sop:dasarHukum>UU Nomor 5 Tahun 2014;</sop:dasarHukum>
 *           <sop:dasarHukum>PP No. 17 Tahun 2020;</sop:dasarHukum>
 *         </sop:identitas>
 *       </bpmn:extensionElements>
 */
export const SOP_NAMESPACE = 'urn:paraf:sop:1'

/** Attributes of a user task; each holds one cell of the SOP table or binds the row to its work. */
export const TASK_ATTRIBUTES = [
  'no',
  'kelengkapan',
  'waktu',
  'output',
  'ket',
  'catatan',
  'handler',
  'naskah',
  'pencatat',
  'opsi',
] as const

/**
 * Lines of the identity block in the order in which an SOP prints them. A closed list, so that a
 * misspelt name is refused by the gate instead of vanishing from the printed SOP.
 */
export const IDENTITY_ELEMENTS = [
  'instansi',
  'alamat',
  'nomorSop',
  'tanggalPembuatan',
  'tanggalRevisi',
  'tanggalEfektif',
  'disahkanOleh',
  'namaSop',
  'dasarHukum',
  'kualifikasiPelaksana',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
  'judulAlur',
  'kepalaKolom',
  'nomorKolom',
  'jumlahWaktu',
  'lampiran',
  'catatan',
] as const

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' })

export const sopModdle = {
  name: 'Paraf SOP',
  prefix: 'sop',
  uri: SOP_NAMESPACE,
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Baris', extends: ['bpmn:UserTask'], properties: TASK_ATTRIBUTES.map(attribute) },
    { name: 'Lajur', extends: ['bpmn:Lane'], properties: [attribute('peran')] },
    { name: 'Kejadian', extends: ['bpmn:SubProcess'], properties: [attribute('kejadian')] },
    {
      name: 'Identitas',
      superClass: ['Element'],
      properties: IDENTITY_ELEMENTS.map((name) => ({ name, isMany: true, type: 'String' })),
    },
  ],
}

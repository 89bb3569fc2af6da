/** Someone who acts, with the seats they hold at this moment. Loaded once per request. */
export interface Pelaku {
  pegawaiId: string
  /** Full name with titles. */
  nama: string
  admin: boolean
  kursi: Kursi[]
  /** Works for another agency and holds no post here: only what is their own opens to them. */
  luar?: true
  /** Looks through these seats alone: what is for the person themselves is left out. */
  hanyaKursi?: true
}

/** Roles of people the office waits for: who asked for something, and the direct superior of somebody. */
export const PERAN_DITUNGGU: readonly string[] = ['pengaju', 'atasan-langsung']
/** The role of an officer to whom something was given by name. */
export const PERAN_DITUNJUK = 'petugas-ditunjuk'
/** Roles of one person: a task with them is for whom it names, and no post carries them. */
export const PERAN_ORANG: readonly string[] = [...PERAN_DITUNGGU, PERAN_DITUNJUK]
/** Of those the ones that go with a post: who acts in the post of that person acts for them. */
export const PERAN_DIWAKILI: readonly string[] = ['atasan-langsung', PERAN_DITUNJUK]

/** One seat: a post held as definitif, Plt. or Plh. Every record says which seat acted. */
export interface Kursi {
  /** Empty of who acts as themselves, on a task of their own; so are the other names. */
  pemangkuId: string
  jabatanId: string
  /** Name of the post, without the capacity. */
  jabatan: string
  unitId: string
  sifat: 'definitif' | 'plt' | 'plh'
  /** All roles this post carries. */
  peran: string[]
  /** Those of them that reach over the whole office (peran.lingkup = 'kantor'), not only its unit. */
  peranKantor: string[]
  /** Of an acting seat: its last day, `yyyy-mm-dd`. */
  sampai?: string | null
  /** Of an acting seat: whose post it is, if anybody's; by name and by id. */
  menggantikan?: string | null
  menggantikanId?: string | null
}

/** `Plh. Kepala BKPSDM`, as it is printed and recorded. */
export function sebutan(kursi: Pick<Kursi, 'sifat' | 'jabatan'>): string {
  const depan = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }[kursi.sifat]
  return depan + kursi.jabatan
}

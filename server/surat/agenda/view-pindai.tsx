import { FormSkema } from '../../platform/ui/form.js'
import { SkemaPindai } from '../pindai/views.js'

/** Taking in scans without leaving the book; where scripts run, a file dropped on a row goes to its letter. */
export const FormPindai = ({ modul, csrf }: { modul: string; csrf: string }) => (
  <details class="kartu" data-modul={modul}>
    <summary>Terima pindaian: pilih berkas, atau jatuhkan pada barisnya</summary>
    <FormSkema skema={SkemaPindai} aksi="/surat/pindai" csrf={csrf} tombol="Terima pindaian" />
  </details>
)

// Files dropped on the page go into its file field and are sent; dropped on a row, to the letter there.
const formulir = document.querySelector('form:has(input[type=file][name=berkas])')
const isian = formulir.querySelector('input[type=file]')
const surat = formulir.querySelector('[name=nomorId]')
const bawaBerkas = (event) => [...event.dataTransfer.types].includes('Files')

document.addEventListener('dragover', (event) => {
  if (!bawaBerkas(event)) return
  event.preventDefault()
  tandai(event.target)
})
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) tandai(null)
})
document.addEventListener('drop', (event) => {
  if (!bawaBerkas(event)) return
  event.preventDefault()
  tandai(null)
  if (event.dataTransfer.files.length === 0) return
  isian.files = event.dataTransfer.files
  if (surat) surat.value = event.target.closest?.('tr')?.querySelector('[name=id]')?.value ?? ''
  formulir.requestSubmit()
})

function tandai(di) {
  for (const baris of document.querySelectorAll('tr.dituju')) baris.classList.remove('dituju')
  const baris = di?.closest?.('tr')
  if (baris?.querySelector('[name=id]')) baris.classList.add('dituju')
}

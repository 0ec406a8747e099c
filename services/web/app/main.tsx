// Starts the pages in the browser.
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answers } from './client/answers.ts'
import { ToastProvider } from './controls/toast.tsx'
import { router } from './router.tsx'
import { watchSession } from './session/session-end.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
watchSession()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
)

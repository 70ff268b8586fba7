"""One function for each thing that a person can do: `f(workspace, ..., now=...)`.

Each is one edit of the workspace, or none. What a person typed wrong raises `InputProblem`; what
could not be stored, or is no longer there, raises `StoreError`.
"""

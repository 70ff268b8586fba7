"""The screen. Everything here may use Streamlit; nothing below this layer does."""
